import { listCards } from '../src/lib/cards.ts';
import { checkRecordings } from '../src/lib/checkRecordings.ts';
import { messageProblems } from '../src/lib/messages/topicForms.ts';
import { parityProblems } from '../src/lib/parity.ts';
import { checkPictureVersions } from '../src/lib/pictureVersions.ts';
import type { Problem } from '../src/lib/problems.ts';
import type { Site } from '../src/lib/site.ts';
import { checkSpeech } from '../src/lib/speech/script.ts';
import { checkPictures } from './build-pictures.ts';
import { checkPrint } from './build-print.ts';
import { checkSlides } from './build-slides.ts';
import { checkCardGlyphs } from './cards/glyphs.ts';

/** Everything that can be known of the made forms before any is made: letters no font has, texts that do not fit, forms that differ from their topic. */
export const contentProblems = (site: Site): Problem[] => [
  ...checkCardGlyphs(listCards(site)),
  ...checkPictureVersions(site.content),
  ...checkPictures(site),
  ...checkRecordings(site.content, site.settings.date),
  ...checkPrint(site),
  ...checkSpeech(site.content),
  ...checkSlides(site),
  ...messageProblems(site),
  ...parityProblems(site),
];
