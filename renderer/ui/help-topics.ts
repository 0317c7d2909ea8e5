/** What the window can do, topic by topic; of the analysis, what its numbers mean (app/analysis/COUNTING.md in plain words). */
export const helpTopics: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: "Code",
    text: "Select a passage in a transcript and press Enter to put a code on it; I names a code by the selected words, T and A take the whole turn or answer. Passages may overlap. A press on a coding in the margin shows its handles and what can be done with it: change its passage, give it another code, copy its quote, remove it. A press on coded words lists every coding there. “Show” leaves only some codes or coders in sight and never changes a count. Where a code meets itself, joining the codings is offered.",
  },
  {
    title: "Import",
    text: "Import shows what is in each file before anything is written: the notes on what could not be kept, the speakers with their turns, the lines before and after joining. Speakers can be renamed, merged and given roles there, and later from the document’s menu. The rows of a table become cases with variables, its answers documents.",
  },
  {
    title: "Correct a transcript",
    text: "“Edit text” lets you type in the transcript; the file that was imported stays as it was. “Replace by a corrected file” in the document’s menu takes in a new version, which is kept in the place of that file. Codings, turns, formatting and memos move with their words. You see first which codings go on to other words or lose theirs; those are kept in a list, and counted nowhere, until you place them again or remove them. “Pseudonyms” in the project’s menu replaces names everywhere and saves the key to a file of yours, by which they can be put back.",
  },
  {
    title: "Codebook",
    text: "Select several codes to move, merge, delete or group them in sets, or to copy them to another project. Merging says before it is done what becomes of each coding; “Split” goes through a code’s passages one after another. The codebook page can be read, printed and exported as CSV, Excel, HTML, Word or REFI-QDA (.qdc), and a codebook can be imported from a table or a .qdc file.",
  },
  {
    title: "Search",
    text: 'Search finds words in all documents: cost, "electronic government", AND, OR, NOT, NEAR/5, net*, /regular expressions/; capitals and accents do not matter. The hits stand in their context and can be coded all at once, by match, sentence, paragraph, turn or answer.',
  },
  {
    title: "Documents, cases, memos",
    text: "Documents can be grouped in sets, searched and sorted; cases and documents have variables, edited as in a spreadsheet. Press M to write a memo on a passage or a coding; Memos has all of them, with the project’s journal. History, in the project’s menu, lists every change, and Project check what wants a look.",
  },
  {
    title: "Numbers",
    text: "A coding is one code by one coder on one passage; the same passage coded twice alike counts once. Words and characters count once where codings of a code overlap. “Count sub-codes with their code” adds what lies below a code, and a passage with two of these codes still counts once. Codes that nobody used keep their row. Filters stand as chips above every table; what they leave out is in no number and in no “out of”, and the notes below say what was counted. Every number is a button: it opens the passages behind it, and a passage opens its transcript. Numbers follow the coding at once.",
  },
  {
    title: "Frequencies",
    text: "For each code its codings, the documents with at least one, words, characters, its share of all codings and its share of the text. With sub-codes these shares can come to more than 100 %. The same numbers are drawn as bars, as a tree map, where areas are a code’s own figures, and as a heat map by document.",
  },
  {
    title: "Compare",
    text: "Groups are documents, sets, cases, values of a variable, speakers, questions or coders. A document in two groups counts in both, so “All” is counted anew and not added up. “% of text” of a group pools its documents; the mean of its documents is a measure of its own. Side by side sets the passages of one code in columns; By question sets the answers to one question beside each other; Only one, or both tells what two groups mention. Similarity compares which codes are present, by a formula named below the table. Crosstab tests presence against a variable: it is descriptive, and warns where expected counts are small.",
  },
  {
    title: "Co-occurrence",
    text: "Codings of a code that overlap or touch are one passage. Passages of two codes that meet are joined and count once: n12 is the number of those, n1 and n2 all passages of the one code and of the other, and c = n12/(n1 + n2 − n12) lies between 0 and 1. They meet by overlap, in the same turn, answer or document, or within some paragraphs. A corner is marked where one code is more than five times as frequent as the other, since c then stays small. The network draws the same pairs.",
  },
  {
    title: "Segments",
    text: "Lists coded passages, all of them or those that a query finds: AND, OR, NOT, OVERLAPS, WITHIN, ENCLOSES, FOLLOWED BY, NEAR, worked from left to right. “Containing” takes words or a regular expression; “Only the shared words” shows of each passage what overlapping codings have in common. A saved query follows the coding and can be a part of another one. Passages are grouped, coded, uncoded and exported from here.",
  },
  {
    title: "Words",
    text: "Words are those that the document’s language tells apart, whatever their capitals; the labels of speakers are not counted. Stop words of each document’s language are left out, and your own; shares are of all words, those left out among them. In the cloud the size of a word grows with the root of its occurrences.",
  },
  {
    title: "Portrait",
    text: "One document as a picture: the portrait divides its text into equal cells in the colours of their codes, the codeline shows which codes touch each paragraph or turn, the timeline how much of each stretch a code covers, by position or by the time of the recording. “Numbers” gives the same as a table.",
  },
  {
    title: "Summaries",
    text: "A grid of cases or documents by codes, in which you write what each says; the passages of the cell stand beside it, with those of the codes below, and can be quoted. What you write is counted nowhere.",
  },
  {
    title: "Beside the transcript",
    text: "“Beside the transcript” at the top puts the workspace that you look at beside the transcripts, where it follows as you code. Its corner has the way back to the whole window, and a cross that closes it. In a small window “Choices and filters” opens what stands above its table; filters that are on are always in sight.",
  },
  {
    title: "Exports",
    text: "“Export CSV…” writes a table with its notes as CSV, TSV, Excel, JSON, web page or Markdown, “Copy table” puts it on the clipboard, “Export picture…” saves SVG or PNG. The project’s menu has a report of quotes by code, and of tables and pictures as their screens have them, and the tidy data set: the whole project as related tables for R, pandas, DuckDB and Spark.",
  },
  {
    title: "Safety",
    text: "Every change is on disk as soon as the line at the bottom says “All changes saved”, and every change can be undone, also after a restart. Nothing ever leaves this computer: Quipu makes no network connection.",
  },
];
