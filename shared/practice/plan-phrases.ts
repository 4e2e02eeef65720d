/**
 * The turns of phrase by which the plan coach knows a weak line, in small letters and with straight apostrophes. They
 * were gathered from lines of early help plans, weak and good ones. None looks behind: older phones cannot.
 */

/** One pattern for whichever of several is found. */
const anyOf = (...patterns: readonly RegExp[]): RegExp =>
  new RegExp(patterns.map(({ source }) => source).join('|'));

/** Services and offers that are often put down as if they were steps. */
export const SERVICES = anyOf(
  /\b(?:home[- ]start|volunteers?|workers?|advis[eo]rs?|officers?|befriend\w*)\b/,
  /\b(?:camhs|cypmhs|iapt|salt|mash|cafcass|senco|ehcp|eha|counsell(?:ing|or)|\w*therap(?:y|ist|ies))\b/,
  /\b(?:(?:play|art|drama|music|family|talking) therap\w+|speech and language(?: therapy)?)\b/,
  /\b(?:parenting(?: \w+)?(?: (?:course|class|classes|group|programme|program|support|skills|workshop|workshops))?)\b/,
  /\b(?:triple p|incredible years|strengthening families|non-violent resistance|nvr|freedom programme)\b/,
  /\b(?:family support(?: worker)?|family worker|support workers?|keyworkers?|key workers?|support plan)\b/,
  /\b(?:social (?:services|worker|care)|early help(?: \w+)?|health visit(?:or|ing)|school nurs(?:e|ing))\b/,
  /\b(?:gp|educational psycholog\w+|psycholog\w+|psychiatr\w+|mentor(?:ing|s)?|tutor(?:ing|s)?)\b/,
  /\b(?:youth (?:club|worker|service|offending|justice)(?: \w+)?|housing(?: \w+)?|food ?bank)\b/,
  /\b(?:benefits? advice|debt advice|citizens advice|respite|short breaks)\b/,
  /\b(?:domestic (?:abuse|violence)(?: \w+)?|drugs? and alcohol(?: \w+)?|substance misuse(?: \w+)?)\b/,
  /\b(?:bereavement(?: \w+)?|anger management|children's cent(?:re|er)|family hub|young carers(?: \w+)?)\b/,
  /\b(?:stay and play|nursery place|after ?school club|breakfast club|holiday club|intervention)\b/,
  /\b(?:assessments?|referrals?|sessions?|workshops?|programmes?|services?|agencies|support groups?)\b/,
  /\b(?:groups?|courses?|classes|lessons|training|appointments?|drop-?ins?|home visits?|elsa)\b/,
  /\b(?:nurture(?: group)?|one[- ]to[- ]one|1:1|waiting list|leaflets?)\b/,
);

/** Signs that somebody has thought of the moment itself: then a careful line is left alone. */
export const EXACT = anyOf(
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/,
  /\b\d+(?:[.:]\d+)?(?! ?%)\s?(?:am|pm|minutes?|mins?|times?|days?|nights?|weeks?(?! (?:\w+ )?(?:course|programme|program|group|class))|o'clock|th|st|nd|rd)\b/,
  /\b(?:at|before|after|by|until) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half|bed|tea|dinner|lunch|breakfast|bath)/,
  /\b(?:before|after) (?:school|work)\b/,
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/,
  /\b(?:once|twice|one(?![- ]to)|two|three|four|five|first|tonight|tomorrow|weekend)\b/,
  /(?:^|\b(?!(?:work|works|working|pull|come)\b)[\w']+ )together\b/,
  /\bby (?:text|phone|email|letter)\b/,
  /\bsame day\b/,
  /\b(?:each|every) (?:morning|evening|night|week|day|time)\b/,
);

/** A matter that can be better or worse, and that nobody does. */
export const MATTERS =
  /\b(?:attendance|behaviour|routines?|boundaries|confidence|communication|relationships?|hygiene|sleep|diet|punctuality|self-esteem|wellbeing|well-being|safety|finances|budgeting|homework|housework|resilience|engagement|consistency|discipline|support|benefits|contact|transport|respect|exercise|friendships?|health|money|debts?|school|home|college|nursery|childcare|rent|food|uniform|furniture|mornings?|bedtimes?|screen time|phones?|gaming|bullying|exams?|speech|weight|teeth|dentist|glasses|hearing|medication|anxiety|anger|smoking|alcohol|cannabis|drugs|immigration|court|activities|clubs?|hobbies|holidays|letters|bus pass|parenting|clothes|lateness|progress|learning|mood|language|english|work|job)\b/;

/** Help that is got or given, and no word of what it is. */
export const SEEKS_HELP =
  /\b(?:get|gets|seek|seeks|receive|receives|have|has|find|finds|offer|offers|provide|provides) (?:\w+ ){0,2}(?:help|support|advice|guidance|counselling)\b/;

/** How offices say that something goes from one to the other. */
export const OFFICE =
  /\b(?:signpost\w*|link(?:s|ed)? (?:in )?(?:with|to)|involvement|input from|liais\w+ with|multi-?agency|on the waiting list)\b/;

/** Good wishes, and days that are none. */
export const SOFT = anyOf(
  /\b(?:be|being|become|becoming) (?:more|less|better|nicer|kinder|good|positive|consistent|calm\w*|firm\w*)\b/,
  /\bdo (?:better|more)\b/,
  /\btry (?:harder|to|and|their|his|her|my|our)\b/,
  /\bbetter (?:communication|behaviour|attendance|relationships?|routines?)\b/,
  /\b(?:as and when|as needed|as required|as appropriate|where possible|if possible|when possible|when able|in due course|on ?going|asap|as soon as possible)\b/,
  /\bwork(?:s|ing)? (?:on|towards?|together)\b/,
  /\b(?:look|looks|looking) (?:into|at) (?!the \w+ (?:in|diary|photo|book|letter|chart|form))/,
  /\bbuild(?:s|ing)? (?:up )?(?:\w+ )?(?:confidence|resilience|trust|self-esteem|relationships?)\b/,
  /\bmake(?:s)? (?:sure|an effort)\b/,
  /\bspend(?:s)? (?:more|quality) time\b/,
  /\bbe there for\b/,
  /\bkeep (?:an eye|in touch|safe|everyone safe)\b/,
  /\bhelp(?:s)? (?:out|more|\w+ more)\b/,
);

/** A wish about how somebody is, an act that nobody is said to do, and going to nothing in particular. */
export const WISHED = anyOf(
  /\b(?:speak|talk)s? (?:to|with) (?:the )?[\w']+$/,
  /^(?:better|more|less|good|improved|positive|healthy|regular|consistent) \w+/,
  /\b(?:will|to|should|must) (?:try (?:to|and) )?be (?!at\b|in\b|on\b|there\b|home\b|back\b|with\b|outside\b|up\b|out\b|the\b|\w+ed by\b|\w+n by\b)\w+/,
  /\bto be (?:\w+ed|done|made|seen|given|told|sent|put|kept|set up)\b(?! by\b)/,
  /\battends?\b(?!.*\bwith\b)/,
  /\b(?:follow|follows|chase|keep|keeps|catch) up(?: with)?$/,
  /\bkeep (?:on top of|an open mind|calm|everyone|all|people|\w+ (?:updated|informed|safe|involved|in the loop))\b/,
  /\bsorts? (?:out )?(?:[\w']+ ){0,2}[\w']+$/,
  /\btalks? about (?:it|this|things|what)\b/,
  /\b(?:more|less|better)$/,
  /\bhave (?:more|less|better)\b/,
  /\b(?:eat|sleep|talk|speak|listen|read|play|exercise|drink|spend|save|study|concentrate|work|get on|help|communicate|try)s? (?:more|less|better|healthier|healthily|harder|well|properly|nicely)\b/,
  /\b(?:if|when) (?:he|she|they|mum|dad|i) (?:can|feels? (?:like|up)|has time|gets? (?:a chance|the chance|round))\b/,
  /\b(?:maybe|might|perhaps)\b/,
  /\bno change\b/,
  /\b(?:listen|listens|respect|respects) (?:to |more)/,
  /\bset (?:a )?good example\b/,
  /\b(?:bond|behave)s?\b/,
);

/** What hardly anybody can keep to, or what is the end of a long way. */
export const HARD = anyOf(
  /\bkeeps? .* (?:clean|tidy)\b/,
  /\b(?:attend|go|goes|exercise|run|gym|school|swim|train)s? (?:\w+ ){0,2}every ?day\b/,
  /\bsleep through\b/,
  /\b(?:get|be) (?:better|sober|clean|well|independent|debt[- ]free|out of debt)\b/,
  /\bpass(?:es)? (?:all|every)\b/,
  /\bmake(?:s)? (?:new |more |some )?friends\b/,
  /(?:^|\b(?!(?:has|have|had|is|was|were)\b)[\w']+ )(?:always|never)\b/,
  /\bevery single\b/,
  /\ball the time\b/,
  /\bat all times\b/,
  /\b100 ?%/,
  /\b(?:full|perfect) attendance\b/,
  /\bno more (?:arguments?|arguing|shouting|fights?|fighting|lateness|absences?|smoking|drinking)\b/,
  /\b(?:completely|totally|perfectly|overnight|straight ?away)\b/,
  /\b(?:stop|stops|quit|quits|give up|gives up) (?:drinking|smoking|using|shouting|arguing|fighting|lying|gaming|swearing|hitting|cannabis|weed|alcohol|drugs|vaping|self-harming|stealing)\b/,
  /\b(?:find|get|finds|gets|gain) (?:a |an |some |back into )?(?:new |full[- ]time |part[- ]time |bigger |better |proper )*(?:job|work|home|house|flat|employment|accommodation|place to live)\b/,
  /\bmove (?:house|home|out)\b/,
  /\bre-?housed\b/,
  /\b(?:pay|pays|clear|clears)(?: off)?(?: all)? (?:his |her |the |their |my |all )*(?:\w+ )?(?:debts?|arrears)\b/,
  /\blose \w+ stone\b/,
  /\bsort(?:s)? out (?:everything|all|his|her|their|my|the whole)\b/,
  /\b(?:the )?whole (?:house|home|flat)\b/,
  /\ball (?:of )?(?:his|her|their|the|my) (?:homework|housework|lessons|appointments|meetings|debts|work|washing|exams|meals)\b/,
  /\bevery (?:lesson|appointment|meeting|meal)\b/,
  /\bfrom now on\b/,
  /\bcatch(?:es)? up (?:on|with) (?:all|everything)\b/,
  /\b(?:manage|cope)s? (?:alone|on (?:his|her|their|my) own|everything)\b/,
  /\bturn\w* (?:his|her|their) life\b/,
  /\bany ?more\b/,
  /\bleave (?:her|his) (?:partner|husband|wife|boyfriend|girlfriend)\b/,
);

/** What changes nothing. */
export const EASY = anyOf(
  /\b(?:think|thinks|have a think) (?:about|over|of)\b/,
  /\bconsider(?:s|ing)?\b/,
  /\b(?:be|is|are) aware\b/,
  /\bbear in mind\b/,
  /^(?:\w+ ){0,3}says? (?:hello|hi)\b/,
  /\b(?:smile|smiles|wave|waves) (?:at|more|to)\b/,
  /\bhopes?\b/,
  /\bsees? how (?:it|things) go(?:es)?\b/,
  /\bwaits? and see\b/,
  /\bwaits? (?:to hear|for (?:housing|camhs|a|an appointment|the (?:letter|appointment|call|results?)))\b/,
  /\bremember that\b/,
  /\bnote that\b/,
  /\bbe (?:available|around|on hand)\b/,
  /\bknow(?:s)? (?:that|about|where)\b/,
  /\bread(?:s)? the leaflet\b/,
  /\bsmiles? more\b/,
  /\b(?:give|gives|take|takes|send|sends) (?:\w+ )?(?:a |the )?leaflets?\b/,
  /\bhave a (?:chat|think)\b/,
  /\bthink(?:s)? positiv\w+/,
  /\bopen mind\b/,
  /\bno action\b/,
  /\bnothing\b/,
);

/** What goes on as it was. */
export const ALREADY = anyOf(
  /\bcontinu(?:e|es|ing)\b/,
  /\b(?:keep|keeps)(?: on| up)? \w+ing\b/,
  /\bkeeps? (?:up|on with|going)\b/,
  /\b(?:carry|carries|carrying) on\b/,
  /\bmaintain(?:s|ing)?\b/,
  /\bremains?\b/,
  /\bas (?:usual|normal|before|always|now)\b/,
  /\bas (?:he|she|they|i|we) (?:already|always|usually|do|does)\b/,
  /\blike (?:he|she|they|i|we) (?:already|always|usually) \w+/,
  /\balready (?:do|does|doing|happens|happening|in place|goes|takes|reads|attends|has|have)\b/,
  /\b(?:same as|stay(?:s)? as) (?:now|it is|before)\b/,
  /\bgo(?:es)? on \w+ing\b/,
  /^(?:\w+ ){1,2}still \w+s\b/,
  /^(?!.*\b(?:will|to)\b).*\b(?:breakfast|dinner|tea|dressed|bath|school run|to school)\b.*\bevery ?(?:day|night|morning|evening)\b/,
  /\b(?:like|as) (?:he|she|they|we|i) (?:do|does|is|are) now\b/,
  /\bat the moment\b/,
  /\b(?:mak|cook|brush|clean|wash|get dressed|tidy|eat|sleep)\w* .*\bevery ?(?:day|night|morning|evening)$/,
  /\b(?:feed|love|care for|look after|dress|wash)\w* .*\b(?:every ?day|daily|each day)\b/,
  /\btak(?:e|es) .* to school (?:every ?day|daily|each day)\b/,
);

/** What most people have to be shown before they can do it. */
export const NEW_TO_MOST = anyOf(
  /\blearns? (?:to|how|about|new|more|\w+ing)\b/,
  /\b(?:set|sets|put|puts|start|starts|begin|begins|make|makes|create|creates|introduce|introduces|establish|establishes|implement|implements|use|uses|have|has|follow|follows|do|does|keep|keeps|try|tries)(?: up)? .*\b(?:routines?|reward chart|star chart|sticker chart|reward system|boundaries|house rules|family rules|visual timetable|now and next|sleep diary|food diary|meal plan|budget|safety plan|rota)\b/,
  /\b(?:breathing|grounding|calming|relaxation|mindfulness|coping|de-?escalation|parenting|behaviour|sensory)(?: \w+)? ?(?:exercises?|techniques?|strategies|skills|tools|methods)\b/,
  /\b(?:breathing exercises?|mindfulness|strategies|techniques)\b/,
  /\bmanage(?:s)? (?:his|her|their|my|the|our) (?:\w+ )?(?:anger|temper|feelings|emotions|behaviour|money|budget|diabetes|asthma|anxiety)\b/,
  /\bbudget(?:s|ing)?\b/,
  /\b(?:massage|yoga|meditat\w+|weaning|breastfeed\w*|makaton|phonics|cv)\b/,
  /\bcook(?:s)? (?:healthy|fresh|proper|from scratch|meals|dinner from)\b/,
  /\b(?:potty|toilet|sleep) train\w*\b/,
  /\bparental controls\b/,
  /\b(?:positive praise|consequences|time ?outs?|emotion coaching|active listening|special play)\b/,
  /\b(?:apply|applies|claim|claims|form|register) online\b/,
  /\b(?:fill|fills|complete|completes)(?: in| out)? .*\b(?:pip|dla|universal credit|housing|benefits?|tribunal|appeal|ehcp|online)\b/,
  /\bapply for (?:universal credit|pip|dla)\b/,
  /\b(?:bus|tube|train|travel|cook|shop)\w* .*\b(?:alone|by (?:him|her|them)sel\w+|on (?:his|her|their) own)\b/,
);

/** Words that say somebody is beside whoever does it. */
export const GUIDED =
  /\b(?:show(?:s|n|ing)?|with|helps?|helped|helping|together|guid\w+|teach\w*|demonstrat\w+|alongside|goes through|go through|beside|practises? it|models?|explain\w*|support of|coach\w*|from (?!scratch|now)\w+)\b/;

/** What somebody gives up or is made to do. */
export const COSTS = anyOf(
  /\b(?:will not|won't|not to|must not|no longer)\b/,
  /\bstraight home\b/,
  /\b(?:be|in) (?:home|bed|indoors) (?:by|at|before)\b/,
  /\btid(?:y|ies) (?:his|her|their) (?:own )?(?:bed)?room\b/,
  /\b(?:give|gives|giving) up\b/,
  /\bstops? \w+ing\b/,
  /\bhands? (?:in|over) (?:his|her|their|the) (?:phone|tablet|xbox|ipad|devices?|screen|keys|money|console|laptop)\b/,
  /\bnot allowed\b/,
  /\bno (?:more )?(?:phones?|screens?|gaming|xbox|playstation|tv|sweets|internet|wifi|tablet|ipad)\b/,
  /\bgo(?:es)? without\b/,
  /\bcut(?:s)? (?:down|out|back)\b/,
  /\bbehav(?:e|es)\b/,
  /\bfollow(?:s)? (?:the|all|house|school) (?:\w+ )?rules\b/,
  /\bdo(?:es)? (?:as|what) (?:he|she|they) (?:is|are) told\b/,
  /\b(?:banned|grounded|confiscat\w+)\b/,
  /\bdo(?:es)? (?:all )?(?:his|her|their) (?:homework|chores)\b/,
);

/** What somebody gets by it. */
export const BENEFIT = anyOf(
  /\bso (?:that )?\w+/,
  /\bbecause\b/,
  /\bin order to\b/,
  /\bwhich (?:means|helps|will)\b/,
  /\b(?:reward|treat|prize|sticker|pizza|film|trip|choose|chooses|earn|earns|gets? to|can then|can have|picks?|fun|swap|instead|in return|in exchange)\b/,
  /\b(?:then|and) (?:he|she|they|i|we|everyone|mum|dad) (?:can|gets?|will|chooses?)\b/,
  /\bto (?:help|feel|sleep|rest|save)\b/,
);
