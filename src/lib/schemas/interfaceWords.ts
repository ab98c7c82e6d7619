import { z } from 'zod';
import { audiences } from '../audiences.ts';
import { materialForms, materialGroupNames } from '../materialForms.ts';
import { kitFileNames } from '../paths.ts';
import { words } from './common.ts';
import { topicThemes } from './topic.ts';

const group = <K extends string>(...keys: K[]) => z.strictObject(Object.fromEntries(keys.map((key) => [key, words])) as Record<K, typeof words>);
const audienceNames = z.strictObject(
  Object.fromEntries(audiences.map((audience) => [audience, z.strictObject({ name: words, line: words })])) as Record<(typeof audiences)[number], z.ZodObject<{ name: typeof words; line: typeof words }>>,
);
const pageWords = z.strictObject({ title: words, description: words });
const pages = <K extends string>(...keys: K[]) => z.strictObject(Object.fromEntries(keys.map((key) => [key, pageWords])) as Record<K, typeof pageWords>);

/** Everything a page says that is not content: one file per language, content/ui/<locale>.yaml. `{name}` marks a place filled in by code. */
export const interfaceWords = z.strictObject({
  brand: words,
  audiences: audienceNames,
  themes: group(...topicThemes),
  pages: pages('home', 'tasks', 'calendar', 'data', 'indicators', 'guides', 'corrections', 'changes', 'materials', 'register', 'packs', 'cards', 'law', 'topics', 'faq', 'plans', 'agencies', 'glossary', 'infographics', 'a-z', 'search', 'notFound'),
  nav: group('main', 'skip', 'home', 'law', 'topics', 'faq', 'plan', 'infographics', 'search', 'languages', 'missingInLanguage', 'breadcrumb', 'footer', 'glossary', 'agencies', 'a-z', 'sources', 'accessibility', 'guides', 'corrections', 'calendar', 'data'),
  home: group('headline', 'headlineAccent', 'lead', 'searchButton', 'whoAreYou', 'askedOften', 'allQuestions', 'planTitle', 'planText', 'planLink', 'pictureTitle', 'searchLabel', 'sceneAlt'),
  notes: group('notReviewed', 'reviewed', 'notOfficial', 'comparedOn', 'translated', 'outdated', 'notRecorded', 'notStated', 'hypothetical', 'basis', 'licence', 'builtFor', 'newSource', 'numbered'),
  article: group('kicker', 'officialHeading', 'quick', 'forYou', 'clauses', 'clause', 'limits', 'duties', 'mustDo', 'encouraged', 'since', 'sinceText', 'related', 'relatedArticles', 'relatedTopics', 'relatedTasks', 'officialText', 'notExplained', 'outlineOnly', 'previous', 'next', 'noDuties', 'cardKicker', 'noClauses', 'point', 'officialLink', 'officialWords', 'officialWordsNote', 'definedTerms'),
  law: group('structure', 'chapter', 'section', 'facts', 'number', 'issuer', 'passed', 'inForce', 'size', 'explainedCount', 'notYet', 'replaces', 'replacesText', 'continues', 'continuesText', 'decree', 'decreeText', 'picture', 'pictureHint', 'articleRange', 'reviewedCount', 'notedOne', 'notedSeveral', 'decreePlace'),
  guide: group('gives', 'topics', 'allQuestions', 'articles', 'otherArticles', 'tasks'),
  corrections: group('how', 'noAddress', 'none', 'was', 'now', 'feed', 'sourceErrors'),
  topic: group('messages', 'steps', 'notPromised', 'helpers', 'situation', 'quiz', 'rightAnswer', 'forWhom', 'inPerson', 'cardKicker', 'related', 'forms', 'formMessages', 'formScript', 'formQuiz', 'formSize'),
  faq: group('for', 'questions', 'more', 'none', 'textVersion', 'printHint', 'cardKicker', 'fromPlans', 'whoWhen', 'who', 'support', 'when', 'whenFor', 'passedTime', 'notLaw'),
  plan: group('kicker', 'parts', 'taskCount', 'deadlines', 'noDate', 'notStatedCount', 'defects', 'sixClear', 'person', 'lead', 'support', 'work', 'authority', 'responsibility', 'time', 'result', 'basis', 'basisMatches', 'basisPartial', 'basisWrong', 'actual', 'status', 'noReport', 'planned', 'reportedDone', 'notMeasurable', 'evidence', 'passed', 'before', 'from', 'on', 'quarter', 'year', 'period', 'fromYear', 'everyMonth', 'everyQuarter', 'everyYear', 'recurring', 'guided', 'notStatedDeadline', 'forYou', 'details', 'isPlanNotLaw', 'cardKicker', 'taskKicker', 'noLegalBasis', 'part', 'whoFeels', 'numberBlank', 'historic', 'inferred', 'otherProvince', 'groups'),
  comparison: group('kicker', 'nothing', 'lead', 'product', 'counts'),
  tasks: group('task', 'plan', 'agency', 'time', 'month', 'article', 'address', 'any', 'count', 'failed', 'download', 'browse', 'openEnd', 'whoFeels', 'impactTitle', 'impactText'),
  calendar: group('help', 'files', 'all', 'byAgency', 'ofAgency', 'subscribe', 'download', 'monthTitle', 'monthText', 'earlier', 'later'),
  changes: group('feed'),
  data: group('help', 'rows', 'schema', 'catalogue'),
  dataTables: group('documents', 'articles', 'tasks', 'indicators', 'agencies', 'topics', 'glossary'),
  /** Names of the groups of targets, by the ids in content/indicators. */
  indicatorGroups: z.record(z.string(), words),
  indicator: group('name', 'endOf', 'agency', 'missing', 'atLeast', 'exactly', 'chartHint', 'table', 'notLaw', 'of'),
  agency: group('kicker', 'leads', 'supports', 'duties', 'encouragedTo', 'deadlines', 'collective', 'none', 'levelTrungUong', 'levelTinh', 'levelXa', 'levelToChuc', 'topics'),
  glossary: group('example', 'alsoTyped', 'jump', 'note', 'usedAt'),
  infographic: group('description', 'table', 'who', 'what', 'cite', 'time', 'version', 'link', 'cardKicker', 'embedSource', 'imageLabel', 'updated', 'plan', 'note', 'downloads', 'credit', 'forWhom', 'count', 'part', 'kitTitle', 'kitAlt', 'kitCaption', 'kitCredit', 'kitNote'),
  /** Names of the files of a newsroom's kit. */
  kitFiles: group(...kitFileNames),
  search: group('label', 'hint', 'working', 'none', 'one', 'many', 'noScript', 'failed', 'more', 'empty', 'results'),
  card: group('alt', 'swipe', 'last', 'readAt', 'help', 'campaigns', 'wide', 'square', 'story', 'carousel'),
  az: group('jump'),
  documents: group('title', 'number', 'issuer', 'issued', 'inForce', 'status', 'completeness', 'checked', 'links', 'defects', 'noLinks', 'statusInForce', 'statusHistoric', 'statusUnknown', 'full', 'bodyOnly', 'factsOnly', 'page', 'pdf', 'notOpened', 'opened'),
  /** The box with the code to embed a picture, and what an embed says about its version. */
  embed: group('heading', 'help', 'image', 'imageHelp', 'frame', 'frameHelp', 'script', 'scriptHelp', 'oembed', 'oembedHelp', 'figure', 'figureHelp', 'copy', 'copied', 'copyFailed', 'view', 'viewNewest', 'viewLight', 'viewDark', 'viewPinned', 'viewHelp', 'preview', 'width', 'pixels', 'height', 'newer', 'newerLink', 'newTab'),
  /** Texts to send, and the quiz: what the pages, the posts and the outlines say around a topic's own words. They hold no figures, so that none is taken for the topic's. */
  messages: group('title', 'text', 'help', 'check', 'post', 'postCount', 'smsTitle', 'smsHelp', 'plain', 'marked', 'smsCount', 'smsNone', 'smsWhole', 'outline', 'opening', 'asks', 'reply', 'doNotPromise', 'firstStep', 'more', 'lawNamed', 'limitsLeft', 'pointsLeft', 'textFile', 'quizzesTitle', 'quizzesText', 'quizTitle', 'quizText', 'quizHow', 'item', 'fileTitle', 'gift', 'csv', 'full'),
  /** What stands on printed sheets and in the e-books beside the topic's own words, and how pages name them. */
  print: group('kicker', 'largePrint', 'leaflet', 'poster', 'book', 'version', 'current', 'compare', 'scan', 'code', 'howToFold', 'contents', 'about', 'bookText', 'online', 'bookSummary'),
  /** Listening to a page, with the browser's voice or a recording. */
  listen: group('start', 'stop', 'more', 'speed', 'slow', 'normal', 'fast', 'wrong', 'advice', 'recorded', 'compared', 'notCompared', 'transcript'),
  /** Themed packs: their pages, their news outline and their page for children. */
  packs: group('number', 'newsTitle', 'childrenText', 'month', 'rhythm', 'monthsNote', 'topics', 'pictures', 'cards', 'cardsOfPack', 'script', 'press', 'newsLink', 'forChildren', 'files', 'tasks', 'message', 'quiz', 'speech', 'slides', 'archive', 'size', 'newsNote', 'headline', 'lead', 'points', 'questions', 'cautions', 'adultNote', 'activities', 'ask', 'back', 'before', 'after'),
  /** The officers' kit, the archives, the register of materials; `forms` names every form, `groups` what they are listed under. */
  materials: group('byAudience', 'topicCount', 'forTitle', 'forText', 'wholeGroup', 'byTopic', 'columnKind', 'columnFiles', 'columnDate', 'noScripts', 'byPack', 'byDay', 'forDay', 'archive', 'contents', 'more', 'size', 'megabytes', 'versionOf', 'madeOn', 'checkFirst', 'hypotheticalNote', 'asked', 'product', 'registerOn', 'registerHow', 'registerOut', 'registerCount', 'reviewedCount', 'downloads', 'csv', 'docx', 'byForm', 'byKind', 'total', 'lists', 'partTitle', 'partText', 'hashNote', 'addressBase', 'number', 'name', 'kind', 'language', 'form', 'date', 'version', 'count', 'bytes', 'address', 'hash', 'review', 'recorded', 'unreviewed', 'reviewedBy', 'agency', 'prepared', 'signer', 'signHint', 'signDay', 'page').extend({ kinds: group('topic', 'audience', 'article', 'infographic', 'pack', 'campaign', 'page'), groups: group(...materialGroupNames), forms: group(...materialForms) }),
  /** Slides of a themed pack, around the words of its topics. */
  slides: group('about', 'contents', 'part', 'say', 'picture', 'wait', 'answer', 'closing', 'limits', 'footer'),
  /** Loudspeaker scripts and the pages around them. Only vi.yaml has this group: scripts are spoken Vietnamese. What is read aloud stands first and holds no figures. */
  speech: group(
    'opening', 'asked', 'answered', 'toRemember', 'toDo', 'limits', 'hypothetical', 'theme', 'occasion', 'caution', 'again', 'basis', 'notReviewed', 'reviewed', 'thanks',
    'title', 'text', 'pageTitle', 'pageText', 'cardKicker', 'time', 'minutes', 'minutesSeconds', 'rate', 'how', 'leftOut', 'gathered', 'leftTopics', 'leftMessages', 'leftSteps', 'leftLimits', 'leftSituation', 'files', 'pasteFile', 'presenterFile', 'north', 'south', 'southHint', 'sameWords', 'full', 'fullPack', 'readTopics', 'forPacks', 'forDays', 'forTopics', 'presenterNote', 'page',
    'partOpening', 'partQuestion', 'partAnswer', 'partMessages', 'partSteps', 'partLimits', 'partSituation', 'partTheme', 'partAnswers', 'partAgain', 'partClosing',
  ).optional(),
});

export type InterfaceWords = z.infer<typeof interfaceWords>;

/** Fills the marked places of an interface text. `fill('{count} việc', { count: 17 }) => '17 việc'`; a mark without a value is an error. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (mark, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`content/ui: "${text}" has the mark ${mark}; expected one of ${Object.keys(values).join(', ')}. Correct the mark in the language file.`);
    return String(value);
  });
}
