import { paths } from '#app/paths.ts';
import { expect, test } from '../fixtures.ts';

test('a reader finds why promise 3 counts as it does, and where to look it up', async ({ page }) => {
  await test.step('begins at the promise, which says what it was drawn from', async () => {
    await page.goto(paths.commitment('en', 'aurore', 'appointment-slot'));
    const chapter = page.locator('section', { has: page.locator('#perceived') });
    await expect(chapter).toContainText('both at once');
    await expect(chapter).toContainText('of 500 redrawings');
    await chapter.getByRole('link', { name: 'See the figure' }).click();
    await expect(page).toHaveURL(
      `${paths.voiceSurvey('en', 'expectations-2024')}#candidate-appointment-slot`,
    );
  });

  await test.step('sees it in the picture, and the same numbers in a table', async () => {
    await expect(page.getByRole('img', { name: /Each possible promise placed/ })).toBeVisible();
    await expect(page.locator('#candidate-appointment-slot')).toContainText('both at once');
  });

  await test.step('takes the data along, and looks for a code that nobody used', async () => {
    const csv = await page.request.get(paths.surveyTable('en', 'expectations-2024'));
    expect(csv.headers()['content-type']).toContain('text/csv');
    expect(await csv.text()).toContain('candidate,appointment-slot,');
    await page.goto(paths.surveyCodes('en', 'expectations-2024'));
    await page.locator('[name=code]').fill('0123456789abcdef');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByRole('alert')).toContainText('No hash begins like this');
    const codes = await (await page.request.get(paths.surveyCodesFile('en', 'expectations-2024'))).text();
    await page.locator('[name=code]').fill(codes.split('\n')[0] ?? '');
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page.getByRole('status')).toContainText('this code was counted');
  });
});
