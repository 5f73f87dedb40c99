/**
 * The names of the arguments of an ICU message, read by the compiler: `count` and `words` of
 * `{count, plural, one {One day} other {{words} days}}`. Quoting with ' is not read: no message uses it.
 */
export type Arguments<Message extends string> = InText<Message, [], never>;

/** In running text, at a depth of so many sub-messages. */
type InText<Text extends string, Depth extends 0[], Found> = Text extends `${infer Before}{${infer Rest}`
  ? Before extends `${infer _}}${infer Tail}`
    ? AfterSubMessage<`${Tail}{${Rest}`, Depth, Found>
    : InArgument<Rest, Depth, Found>
  : Text extends `${infer _}}${infer Tail}`
    ? AfterSubMessage<Tail, Depth, Found>
    : Found;

type AfterSubMessage<Text extends string, Depth extends 0[], Found> = Depth extends [
  0,
  ...infer Out extends 0[],
]
  ? InOptions<Text, Out, Found>
  : Found;

/** Just after the brace that opens an argument. */
type InArgument<Text extends string, Depth extends 0[], Found> = Text extends `${infer Inside}}${infer Rest}`
  ? Inside extends `${infer Name},${infer _}`
    ? Text extends `${Name},${infer Options}`
      ? InOptions<Options, Depth, Found | Name>
      : never
    : InText<Rest, Depth, Found | Inside>
  : Found;

/** Among the options of an argument: at a sub-message, or at the brace that closes the argument. */
type InOptions<Text extends string, Depth extends 0[], Found> = Text extends `${infer Before}{${infer Rest}`
  ? Before extends `${infer _}}${infer Tail}`
    ? InText<`${Tail}{${Rest}`, Depth, Found>
    : InText<Rest, [0, ...Depth], Found>
  : Text extends `${infer _}}${infer Tail}`
    ? InText<Tail, Depth, Found>
    : Found;
