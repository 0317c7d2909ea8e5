import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { encodings } from "./encodings.ts";
import { readPlainText } from "./plain-text.ts";

const read = (bytes: Uint8Array, encoding: string | null = null) => readPlainText({ name: "a.txt", bytes, encoding });

/** Names that iconv-lite, which writes the texts here, has for encodings of another name. */
const WRITER_NAMES = new Map([
  ["x-mac-cyrillic", "maccyrillic"],
  ["ibm866", "cp866"],
]);
const written = (text: string, encoding: string): Uint8Array => {
  return new Uint8Array(iconv.encode(text, WRITER_NAMES.get(encoding) ?? encoding));
};
const readBack = (bytes: Uint8Array, encoding: string): string => {
  return iconv.decode(Buffer.from(bytes), WRITER_NAMES.get(encoding) ?? encoding);
};

/**
 * Letters that iconv-lite writes otherwise than browsers read them. These take ISO-8859-1 and -9 for Windows-1252 and
 * -1254, which have letters where the others have control characters; they have the euro sign in Macintosh and the letters
 * of Ukrainian in Macintosh Cyrillic, those of Belarusian in KOI8-U, and GB18030 as of 2005, with signs that were private
 * characters before.
 */
const OTHERWISE = new Map([
  ["iso-8859-1", /[\x80-\x9f]/],
  ["iso-8859-9", /[\x80-\x9f]/],
  ["macintosh", /[\u00a4\u2126]/],
  ["x-mac-cyrillic", /[\u00a2\u00a4\u2202]/],
  ["koi8-u", /[\u255d\u256c]/],
  ["gb18030", /[\ue000-\uf8ff]/],
]);

/**
 * Bytes that Node reads otherwise than browsers, since it has its tables from ICU: it takes Windows-1252 for ISO-8859-1, has
 * Korean and Chinese as they were before Windows added to them, and a few control characters of its own.
 */
const NODE_ALONE = new Map([
  ["windows-1252", /[\x80-\x9f]/],
  ["euc-kr", /[\x80-\xa0]|[\xa1-\xff][^\xa1-\xff]|\xa2[\xe6\xe7]/],
  ["big5", /[\x80-\xa3\xc6-\xc8\xf9-\xff][\x40-\xff]|[\x80-\xff][\x80-\xa0]/],
  ["shift_jis", /^\p{Cc}$/u],
  ["ibm866", /^\p{Cc}$/u],
  ["windows-1255", /\xca/],
]);

const NOT_IN_NODE = ["iso-8859-16"];
const inNode = encodings.map(({ name }) => name).filter((name) => !NOT_IN_NODE.includes(name));
const UNICODE = ["utf-8", "utf-16le", "utf-16be"];

/** The letters that an encoding holds. */
function lettersOf(encoding: string): string[] {
  const letters: string[] = [];
  for (let code = 1; code < 0x10000; code++) {
    const letter = String.fromCharCode(code);
    if (/[\ud800-\udfff\ufffd\ufeff\r]/.test(letter) || OTHERWISE.get(encoding)?.test(letter)) continue;
    const bytes = written(letter, encoding);
    if (NODE_ALONE.get(encoding)?.test(Buffer.from(bytes).toString("latin1"))) continue;
    if (readBack(bytes, encoding) === letter) letters.push(letter);
  }
  return letters;
}

describe("a text that is said to be in", () => {
  test.each(inNode.filter((name) => !UNICODE.includes(name)))(
    "%s comes through, whatever its letters",
    async (encoding) => {
      const letters = lettersOf(encoding);
      expect(letters.length).toBeGreaterThan(120);
      const text = fc.array(fc.constantFrom(...letters)).map((some) => some.join(""));
      await fc.assert(
        fc.asyncProperty(text, async (text) => {
          expect((await read(written(text, encoding), encoding)).text).toBe(text);
        }),
      );
      // each of them once
      const { text: all } = await read(written(letters.join(""), encoding), encoding);
      expect(letters.filter((letter, index) => all[index] !== letter)).toEqual([]);
    },
  );

  test.each(UNICODE)("%s comes through, whatever its letters", async (encoding) => {
    const letters = ["🌄", "👩‍🏫", "e\u0301", "שלום", "السلام", "漢字", "로사", "\u{10ffff}", "\u202b"];
    const any = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...letters));
    const text = fc.array(any).map((some) => some.join("").replace(/[\r\0\ufffd]/g, ""));
    await fc.assert(
      fc.asyncProperty(text, async (text) => {
        const { text: found, warnings } = await read(written(text, encoding), encoding);
        expect(found).toBe(text.replace(/^\ufeff/, ""));
        expect(warnings).toEqual([]);
      }),
    );
  });

  test.each([
    ["utf-16le", [0x61, 0, 0x3c, 0xd8, 0x62, 0]],
    ["utf-16be", [0, 0x61, 0xdf, 0x04, 0, 0x62]],
  ])("%s with half a letter has a sign for it, and says so", async (encoding, bytes) => {
    const { text, warnings } = await read(Uint8Array.from(bytes), encoding);
    expect(text).toBe("a\ufffdb");
    expect(warnings[0]).toContain("1 place of “a.txt” cannot be read in this encoding");
  });

  test("one that is not known here gets a sentence", async () => {
    await expect(read(new Uint8Array([65]), "ebcdic")).rejects.toThrow("“a.txt” cannot be read as ebcdic");
  });
});

/** Openings of interviews that nobody gave. */
const SPOKEN = {
  es: "Entrevistadora: ¿Qué dificultades encontró usted al pedir su pensión? Señora Núñez: Ninguna, pero mañana volveré a la oficina porque el año pasado perdí la cédula.",
  fr: "Enquêtrice : Où avez-vous déposé votre dossier ? Hélène : À la mairie, l'été dernier. Ça m'a coûté trois après-midi, et le guichet était déjà fermé à midi.",
  de: "Befragerin: Wie haben Sie den Antrag ausgefüllt? Herr Groß: Zunächst gar nicht, die Übersetzung fehlte. Später half mir meine Schwägerin.",
  pt: "Entrevistadora: Como soube da inscrição? João: Não foi fácil, a informação só saiu em março. À tarde ninguém atendia, e às vezes a ligação caía.",
  it: "Intervistatrice: Perché non è tornato? Niccolò: Perché la città è lontana e la corriera non c'è più. Però mia figlia può andarci, così è più facile.",
  pl: "Badaczka: Jakie trudności napotkała pani w urzędzie? Pani Żółkowska: Przede wszystkim brakowało mi zaświadczenia. Później ktoś wyjaśnił, że wniosek można złożyć inaczej.",
  cs: "Tazatelka: Jaké překážky jste musel překonat? Pan Dvořák: Především jsem nevěděl, kam žádost podat. Úředník mě poslal do jiného města.",
  hu: "Kérdező: Milyen nehézségekbe ütközött? Tőrös úr: Először is hosszú volt a várakozás, aztán kiderült, hogy hiányzik egy űrlap. Végül a szomszédom segített.",
  ro: "Intervievatoare: Ce greutăţi aţi întâmpinat la primărie? Doamna Niţă: Mai întâi nu ştiam unde să depun cererea, apoi mi s-a spus că lipseşte o adeverinţă.",
  hr: "Ispitivačica: Koje ste poteškoće imali? Gospođa Šimić: Najprije nisam znala gdje predati zahtjev, a poslije su mi rekli da nedostaje potvrda. Kći mi je pomogla.",
  ru: "Интервьюер: С какими трудностями вы столкнулись? Учительница: Прежде всего я не знала, куда подавать заявление. Потом оказалось, что не хватает справки.",
  uk: "Опитувачка: З якими труднощами ви зіткнулися? Вчителька: Насамперед я не знала, куди подавати заяву. Її так і не знайшли, і мені довелося їхати ще раз.",
  bg: "Интервюиращ: Какви трудности срещнахте? Учителка: Преди всичко не знаех къде да подам заявлението. После се оказа, че липсва удостоверение.",
  el: "Ερευνήτρια: Ποιες δυσκολίες συναντήσατε; Δασκάλα: Πρώτα δεν ήξερα πού να καταθέσω την αίτηση. Ύστερα μου είπαν ότι λείπει ένα πιστοποιητικό.",
  tr: "Görüşmeci: Başvururken hangi güçlüklerle karşılaştınız? Öğretmen: Önce dilekçeyi nereye vereceğimi bilmiyordum. Sonra bir belgenin eksik olduğu anlaşıldı.",
  he: "מראיינת: באילו קשיים נתקלת? מורה: קודם כול לא ידעתי היכן להגיש את הבקשה. אחר כך התברר שחסר אישור, ונאלצתי לנסוע שוב לעירייה.",
  ar: "الباحثة: ما الصعوبات التي واجهتك؟ المعلمة: أولا لم أكن أعرف أين أقدم الطلب. ثم تبين أن شهادة تنقصني، فاضطررت إلى الذهاب مرة أخرى.",
  lt: "Tyrėja: Su kokiais sunkumais susidūrėte? Mokytoja: Pirmiausia nežinojau, kur pateikti prašymą. Paskui paaiškėjo, kad trūksta pažymos.",
  lv: "Intervētāja: Ar kādām grūtībām jūs saskārāties? Skolotāja: Vispirms es nezināju, kur iesniegt iesniegumu. Pēc tam izrādījās, ka trūkst izziņas.",
  et: "Küsitleja: Milliste raskustega te kokku puutusite? Õpetaja: Kõigepealt ma ei teadnud, kuhu avaldus esitada. Hiljem selgus, et üks tõend on puudu.",
  mt: "Min intervista: X'diffikultajiet iltqajt magħhom? L-għalliema: L-ewwel ma kontx naf fejn nippreżenta l-applikazzjoni. Imbagħad kelli mmur lura ż-żgħira belt.",
  eo: "Intervjuanto: Kiujn malfacilaĵojn vi renkontis? Instruistino: Unue mi ne sciis, kie doni la peton. Poste mi devis veturi ankoraŭ unufoje, eĉ ĵaŭde.",
  cy: "Holwr: Pa anawsterau a gawsoch? Athrawes: Yn gyntaf, doeddwn i ddim yn gwybod ble i fynd. Wedyn roedd rhaid imi fynd i'r dŵr eto. Roedd y tŷ ar gau. Ŵyr neb pam.",
  is: "Spyrill: Hvaða erfiðleikum mættir þú? Kennari: Fyrst vissi ég ekki hvert ég ætti að skila umsókninni. Síðan kom í ljós að vottorð vantaði.",
  se: "Jearri: Makkár váttisvuođat dus ledje? Oahpaheaddji: Vuos in diehtán gosa ohcamuša galggan sáddet. De šattai čielggas ahte duođaštus váilu.",
  vi: "Cô giáo: Tôi không biêt nôp ơ đâu. Đ ươc ba tháng, tôi phai lên huyên lân nưa. Cuôi cùng con gái tôi giúp, như vây là xong.",
  th: "ผู้สัมภาษณ์: คุณพบความยากลำบากอะไรบ้าง ครู: อย่างแรกฉันไม่รู้ว่าต้องยื่นคำร้องที่ไหน หลังจากนั้นเขาบอกว่าขาดใบรับรอง",
  ja: "面接者：どのような困難がありましたか。教師：まず、申請書をどこに出せばよいのか分かりませんでした。そのあと証明書が足りないと言われました。",
  ko: "면담자: 어떤 어려움을 겪으셨습니까? 교사: 무엇보다도 신청서를 어디에 내야 하는지 몰랐습니다. 나중에 증명서가 빠졌다는 말을 들었습니다.",
  zhs: "访谈者：您遇到了哪些困难？教师：首先我不知道在哪里提交申请。后来他们说缺少一份证明，我只好再去一次县里。",
  zht: "訪談者：您遇到了哪些困難？教師：首先我不知道在哪裡提交申請。後來他們說缺少一份證明，我只好再去一次縣裡。",
} as const;

const GUESSED: readonly (readonly [encoding: string, ...languages: (keyof typeof SPOKEN)[]])[] = [
  ["windows-1252", "es", "fr", "de", "pt", "it", "is"],
  ["iso-8859-1", "es", "fr", "de", "pt", "it", "is"],
  ["iso-8859-15", "es", "fr"],
  ["macintosh", "es", "fr", "de"],
  ["windows-1250", "pl", "cs", "hu", "ro", "hr"],
  ["iso-8859-2", "pl", "cs", "hu", "ro", "hr"],
  ["iso-8859-3", "mt", "eo"],
  ["iso-8859-14", "cy"],
  ["windows-1257", "lt", "lv", "et"],
  ["iso-8859-13", "lt", "lv"],
  ["iso-8859-4", "lv"],
  ["windows-1251", "ru", "uk", "bg"],
  ["koi8-r", "ru"],
  ["koi8-u", "uk"],
  ["iso-8859-5", "ru", "bg"],
  ["x-mac-cyrillic", "ru"],
  ["ibm866", "ru"],
  ["windows-1253", "el"],
  ["iso-8859-7", "el"],
  ["windows-1254", "tr"],
  ["iso-8859-9", "tr"],
  ["windows-1255", "he"],
  ["iso-8859-8", "he"],
  ["windows-1256", "ar"],
  ["iso-8859-6", "ar"],
  ["windows-1258", "vi"],
  ["windows-874", "th"],
  ["shift_jis", "ja"],
  ["euc-jp", "ja"],
  ["euc-kr", "ko"],
  ["gb18030", "zhs"],
  ["big5", "zht"],
  ["utf-16le", "es", "ru", "ar", "ja", "zhs", "ko"],
  ["utf-16be", "es", "ru", "ar", "ja", "zhs", "ko"],
];

describe("an interview, or the opening of one, is read as it was written in", () => {
  test.each(GUESSED.flatMap(([encoding, ...languages]) => languages.map((language) => [encoding, language] as const)))(
    "%s, %s",
    async (encoding, language) => {
      for (const length of [60, 120, 1000]) {
        const text = SPOKEN[language].slice(0, length);
        const bytes = written(text, encoding);
        expect(readBack(bytes, encoding)).toBe(text);
        const { text: found, readAs } = await read(bytes);
        expect(found).toBe(text);
        const isAscii = bytes.every((byte) => byte > 0 && byte < 0x80);
        expect(readAs?.by).toBe(isAscii ? "bytes" : "guess");
      }
    },
  );

  test.each([
    ["iso-8859-10", "se"],
    ["iso-8859-16", "ro"],
  ] as const)(
    "%s, which is hardly used, or in something like it, and says that it is a guess",
    async (encoding, language) => {
      const { readAs } = await read(written(SPOKEN[language], encoding));
      expect(readAs?.by).toBe("guess");
    },
  );
});

describe("English with the signs of printing, and hardly a letter beyond ASCII, is read as it was written in", () => {
  const said = [
    "Interviewer: So what did you do? Ann: I couldn’t say.",
    "I said “no” and left. It didn’t matter to them – they’d decided already.",
    "They told me “come back tomorrow”, so I did. I didn’t have the papers; nobody’d said which. That’s how it goes…",
    "Café owner: It’s closed.",
  ];
  test.each(["windows-1252", "macintosh"])("%s", async (encoding) => {
    for (const text of said) {
      const bytes = written(text, encoding);
      const { readAs } = await read(bytes);
      // browsers read quotation marks of Windows-1252, Node does not
      expect(readBack(bytes, readAs?.encoding ?? "")).toBe(text);
    }
  });
});

describe("a text that is too long is refused before it is decoded", () => {
  const SAYS = "“a.txt” has more than 20,000,000 characters. Split it into several files and import those.";
  test.each([
    [81_000_000, null],
    [61_000_000, "utf-8"],
    [41_000_000, "utf-16le"],
    [41_000_000, "shift_jis"],
    [21_000_000, "windows-1252"],
    [61_000_000, "euc-jp"],
    [81_000_000, "gb18030"],
  ])("%d bytes in %s", async (length, encoding) => {
    const before = process.memoryUsage();
    await expect(read(new Uint8Array(length).fill(0x61), encoding)).rejects.toThrow(SAYS);
    expect(process.memoryUsage().heapUsed - before.heapUsed).toBeLessThan(10_000_000);
  });

  test("and after it, where its bytes alone do not tell", async () => {
    await expect(read(new Uint8Array(20_000_001).fill(0x61), null)).rejects.toThrow(SAYS);
    expect((await read(new Uint8Array(20_000_000).fill(0x61), null)).text).toHaveLength(20_000_000);
  });
});
