import type { StarterCode, StarterCodebook } from "./starter.ts";

const commonBarriers: StarterCode = {
  name: "Common barriers",
  color: "#5c99b1",
  definition: "Obstacles that any government meets when it moves services online, however rich its country is.",
  inclusion: "Groups what an office runs into inside itself: equipment, protection, skills, organization, money.",
  exclusion: "What arises from the state of a developing country, or from how its people live, has groups of its own.",
  example: "",
  isCodable: false,
  children: [
    {
      name: "IT infrastructure",
      color: "#138bfb",
      definition:
        "Hardware, software or networks of the state are missing, outdated, unreliable or do not fit together.",
      inclusion: "Servers, office computers, systems, data links and power supply on the side that offers the service.",
      exclusion:
        "Citizens who cannot get online: Lack of Internet access. Regions that lines do not reach: Connectivity not extended.",
      example: "Our only server is eight years old, and when it rains we switch it off.",
      isCodable: true,
    },
    {
      name: "Security, privacy and confidentiality",
      color: "#435dec",
      definition: "Personal data or systems are not protected well enough, or are feared not to be.",
      inclusion: "Leaks, intrusions, shared passwords, misuse of personal data, worry about who can read them.",
      exclusion:
        "Reluctance to pay or sign online at all: Distrust in online transactions. A missing law: Lack of legal framework.",
      example: "Anybody in the building could open the tax file of anybody in town.",
      isCodable: true,
    },
    {
      name: "Lack of IT skills",
      color: "#967cfb",
      definition: "People cannot handle the technology: staff who should run a service, or citizens who should use it.",
      inclusion: "Missing training, specialists who cannot be found or kept, users who are lost in front of a screen.",
      exclusion:
        "Not having heard of a service: Lack of user awareness. Able but unwilling: Literacy, ethnicity and unwillingness to change.",
      example: "Two of us know how to mend the system, and one of us is leaving in March.",
      isCodable: true,
    },
    {
      name: "Organizational",
      color: "#7872ba",
      definition: "Structures, rivalries or habits inside and between public bodies hold a service back.",
      inclusion:
        "Agencies that do not share or coordinate, fear of losing authority, paper routines kept beside the screen.",
      exclusion:
        "Backing from ministers and presidents: Political support. Planning of one project: Poor project management.",
      example: "The registry will not give us its list, and we will not give it ours.",
      isCodable: true,
    },
    {
      name: "Cost",
      color: "#30718a",
      definition: "Money is short, or building and running a service is too dear, for the state or whoever must pay.",
      inclusion: "Budgets, prices of equipment, licences and lines, fees and permits, upkeep after the first year.",
      exclusion: "People too poor to be online: Poverty.",
      example: "They paid for the machines and nothing for the technician.",
      isCodable: true,
    },
  ],
};

const developingCountryBarriers: StarterCode = {
  name: "Developing-country barriers",
  color: "#9b595e",
  definition: "Obstacles that weigh on countries where going online is not yet an ordinary part of life.",
  inclusion: "Groups access, language, the handling of projects, what citizens know and want, publicity and law.",
  exclusion: "What the interviewed office itself calls social stands under Social barriers.",
  example: "",
  isCodable: false,
  children: [
    {
      name: "Lack of Internet access",
      color: "#df6900",
      definition: "People have no way to reach the Internet, or one too slow or too far away to be of use to them.",
      inclusion:
        "Homes, schools and villages without a connection, long ways to the next one, signal that comes and goes.",
      exclusion:
        "Speech about the network not being built out: Connectivity not extended. Equipment of an office: IT infrastructure.",
      example: "To send the form she walks two hours to the one booth with a line.",
      isCodable: true,
    },
    {
      name: "Cultural and language",
      color: "#c63c1a",
      definition: "The service speaks a language, or takes for granted a way of life, that is not its users' own.",
      inclusion:
        "Pages in Spanish or English only, official wording nobody speaks, services felt to be cold or foreign.",
      exclusion:
        "Not reading at all, being treated as lesser, or keeping to the old way: Literacy, ethnicity and unwillingness to change.",
      example: "My grandmother speaks Quechua, and the machine answers in the Spanish of a notary.",
      isCodable: true,
    },
    {
      name: "Poor project management",
      color: "#ad6e09",
      definition: "A project is badly planned or led: no priorities, no risks weighed, stopped and begun again.",
      inclusion:
        "Missed dates, pilots nobody follows up, restarts with every new administration, no user asked beforehand.",
      exclusion: "Offices that do not work together in general: Organizational. No money for it: Cost.",
      example: "That is the third system in six years, and each began from an empty page.",
      isCodable: true,
    },
    {
      name: "Lack of user awareness",
      color: "#ba6e73",
      definition:
        "Those who are meant to use a particular service do not know that it exists or what it would do for them.",
      inclusion: "People or agencies surprised to hear of a service, errands run on paper that could be run online.",
      exclusion:
        "No notion of e-government as such: Lack of knowledge about e-government. Nobody told them: Lack of marketing campaigns.",
      example: "Only at the counter did they learn that the certificate could be had at home.",
      isCodable: true,
    },
    {
      name: "Lack of citizen motivation and involvement",
      color: "#fa5668",
      definition: "Citizens see no reason to use a service, or were given no part in shaping it.",
      inclusion:
        "No visible benefit, sites made for the office and not the user, nobody asked, complaints without reply.",
      exclusion:
        "Reasons of fear: Distrust in online transactions. Reasons of habit: Literacy, ethnicity and unwillingness to change.",
      example: "Why should I register, if I must come in person afterwards all the same?",
      isCodable: true,
    },
    {
      name: "Lack of marketing campaigns",
      color: "#9c9155",
      definition: "The state does little to tell the public about its services, or tells it where nobody listens.",
      inclusion: "Missing or misdirected publicity: no radio, no posters, announcements only among experts.",
      exclusion: "The ignorance itself: Lack of user awareness or Lack of knowledge about e-government.",
      example: "They launched it at a hotel in the capital and never on our radio.",
      isCodable: true,
    },
    {
      name: "Lack of legal framework",
      color: "#756a31",
      definition: "Laws, decrees or permits are missing, contradict one another, or forbid what a service needs.",
      inclusion:
        "Rules that demand paper, stamps or presence, slow reforms, unclear legal force of electronic documents.",
      exclusion: "A rule kept by an office although no law asks for it: Organizational.",
      example: "The judge wanted ink, so we printed what had been signed on the screen.",
      isCodable: true,
    },
  ],
};

const socialBarriers: StarterCode = {
  name: "Social barriers",
  color: "#5e703e",
  definition: "What the national e-government office counts as social: how unequally people live with technology.",
  inclusion: "Groups the seven kinds that the office named when it was asked what it means by social barriers.",
  exclusion: "The same matter seen from inside an administration belongs to the other groups.",
  example: "",
  isCodable: false,
  children: [
    {
      name: "Connectivity not extended",
      color: "#10a0a2",
      definition: "The network stops short of parts of the country; the gap is between regions rather than persons.",
      inclusion: "Coast against highlands and jungle, city against countryside, cable or fibre that ends on the way.",
      exclusion: "A person or household without a connection, wherever it is: Lack of Internet access.",
      example: "The fibre follows the highway, and the highway does not come up here.",
      isCodable: true,
    },
    {
      name: "No communication systems",
      color: "#21747b",
      definition:
        "A place lacks the ordinary means of communication altogether: telephone, mobile signal, television, radio.",
      inclusion: "No mast, no telephone, no electricity to run one; messages carried by hand.",
      exclusion: "Only the Internet is missing: Lack of Internet access or Connectivity not extended.",
      example: "If the river is high, a boy with a letter is the only news we get.",
      isCodable: true,
    },
    {
      name: "Use limited to entertainment",
      color: "#18a61d",
      definition:
        "People are online for games, music, chat and advertising, and do not think of it as a way to get things done.",
      inclusion: "Skilled users who never ran an errand online, booths full of players.",
      exclusion: "Users who would like to but cannot: Lack of IT skills.",
      example: "He can edit a film on his phone and has never opened a page of the state.",
      isCodable: true,
    },
    {
      name: "Distrust in online transactions",
      color: "#138c74",
      definition:
        "People hold back from paying, signing or handing over data online because they expect to be cheated.",
      inclusion: "Fear of fraud, wish for a face and a stamped receipt, suspicion of the state behind the page.",
      exclusion: "Actual weaknesses in protection: Security, privacy and confidentiality.",
      example: "I pay at the window, because the window gives me a stamp.",
      isCodable: true,
    },
    {
      name: "Lack of knowledge about e-government",
      color: "#748541",
      definition: "People do not know what e-government is, or that the state can be dealt with online at all.",
      inclusion:
        "The word means nothing to them, it is taken for a web page with news, rankings of citizens' knowledge.",
      exclusion: "One particular service is unknown: Lack of user awareness.",
      example: "I thought e-government meant that the president has an e-mail address.",
      isCodable: true,
    },
    {
      name: "Literacy, ethnicity and unwillingness to change",
      color: "#067e1b",
      definition:
        "Not reading, belonging to a people treated as lesser, or attachment to the old way keeps people from a service.",
      inclusion: "Illiteracy, shame at the counter, preference for paper, refusal to learn something new.",
      exclusion:
        "The language of the service: Cultural and language. No use seen in it: Lack of citizen motivation and involvement.",
      example: "My father signs with his thumb, and no screen ever asked for a thumb.",
      isCodable: true,
    },
    {
      name: "Poverty",
      color: "#8a966c",
      definition: "People are too poor for devices, data or the time it takes, or have more pressing needs.",
      inclusion: "Choosing between data and food, borrowed phones, days of work lost for an errand.",
      exclusion: "The state's own want of money: Cost.",
      example: "Ten soles of data are a day's lunch for four.",
      isCodable: true,
    },
  ],
};

const interviewBarriers: StarterCode = {
  name: "Interview barriers",
  color: "#96547f",
  definition: "Obstacles that came up in the interviews and that the literature's lists have no place for.",
  inclusion: "Begin here with a code that the material asks for; move it when it finds its group.",
  exclusion: "Whatever one of the other groups already names.",
  example: "",
  isCodable: false,
  children: [
    {
      name: "Political support",
      color: "#b86dfc",
      definition: "Those at the top do not back e-government, or back it only while it brings applause.",
      inclusion:
        "Presidents, ministers, members of congress, governors and mayors; priorities, attention, their turnover.",
      exclusion: "Heads of department and relations between offices: Organizational. The sums that follow: Cost.",
      example: "The mayor came for the photograph and has not asked about it since.",
      isCodable: true,
    },
  ],
};

/** The barriers to e-government that the first study, on Peru, looked for. */
export const eGovernmentBarriers: StarterCodebook = {
  id: "e-government-barriers",
  name: "E-government barriers",
  description:
    "Twenty barriers to e-government in four groups: common, developing-country, social, and the interviews' own.",
  codes: [commonBarriers, developingCountryBarriers, socialBarriers, interviewBarriers],
};
