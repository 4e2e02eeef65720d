/** A language as people who speak it write its name. */
export interface SpokenLanguage {
  /** BCP 47 tag. */
  readonly tag: string;
  /** In its own script. */
  readonly own: string;
  readonly english: string;
}

const spoken = (tag: string, own: string, english: string): SpokenLanguage => ({ tag, own, english });

/** English, and the languages most spoken at home in London, by their English names. */
export const LANGUAGES: readonly SpokenLanguage[] = [
  spoken('en', 'English', 'English'),
  spoken('sq', 'Shqip', 'Albanian'),
  spoken('am', 'አማርኛ', 'Amharic'),
  spoken('ar', 'العربية', 'Arabic'),
  spoken('bn', 'বাংলা', 'Bengali'),
  spoken('bg', 'Български', 'Bulgarian'),
  spoken('yue', '廣東話', 'Cantonese'),
  spoken('zh', '中文', 'Chinese'),
  spoken('fr', 'Français', 'French'),
  spoken('gu', 'ગુજરાતી', 'Gujarati'),
  spoken('hi', 'हिन्दी', 'Hindi'),
  spoken('it', 'Italiano', 'Italian'),
  spoken('ku', 'Kurdî', 'Kurdish'),
  spoken('lt', 'Lietuvių', 'Lithuanian'),
  spoken('ps', 'پښتو', 'Pashto'),
  spoken('fa', 'فارسی', 'Persian'),
  spoken('pl', 'Polski', 'Polish'),
  spoken('pt', 'Português', 'Portuguese'),
  spoken('pa', 'ਪੰਜਾਬੀ', 'Punjabi'),
  spoken('ro', 'Română', 'Romanian'),
  spoken('so', 'Soomaali', 'Somali'),
  spoken('es', 'Español', 'Spanish'),
  spoken('ta', 'தமிழ்', 'Tamil'),
  spoken('ti', 'ትግርኛ', 'Tigrinya'),
  spoken('tr', 'Türkçe', 'Turkish'),
  spoken('uk', 'Українська', 'Ukrainian'),
  spoken('ur', 'اردو', 'Urdu'),
  spoken('vi', 'Tiếng Việt', 'Vietnamese'),
  spoken('cy', 'Cymraeg', 'Welsh'),
  spoken('yo', 'Yorùbá', 'Yoruba'),
];

/** The English name of a language; undefined for one that is not in the list. */
export function englishName(tag: string | null): string | undefined {
  const [main] = (tag ?? '').toLowerCase().split('-');
  return LANGUAGES.find((language) => language.tag === main)?.english;
}
