import {
  findInvitation,
  findInvitationsAt,
  rememberRefusal,
  stopInvitations,
} from '#db/stores/invitations.server.ts';
import { deleteWaiting } from '#db/stores/mails.server.ts';
import type { Context } from '../../context.server.ts';
import { durably } from '../durably.server.ts';
import { markOf } from './invite.server.ts';

/**
 * What somebody says by the link of an invitation: no more mails of this survey or of any other. Their address is gone at once; what is left cannot be
 * read, and is enough not to ask them again. Said twice, it is said.
 */
export async function stopSurveyMails(context: Context, id: string): Promise<void> {
  await durably(context, async (trx) => {
    const invitation = await findInvitation(trx, id);
    if (!invitation || invitation.email === null) return;
    await rememberRefusal(trx, markOf(context, invitation.email));
    const all = await findInvitationsAt(trx, invitation.email);
    const ids = [id, ...all.map((each) => each.id)];
    await stopInvitations(trx, ids);
    await deleteWaiting(trx, 'survey', ids);
  });
}
