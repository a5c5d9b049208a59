import type { Random } from './random.js';

const list = (words: string) => words.trim().split(/\s*[,\n]\s*/);

const audiences = list(`
  leaders, middle leaders, senior leaders, new headteachers, heads of department, governors, teachers,
  subject leaders, deputy heads, trustees, early career teachers, coordinators, chairs of governors,
  business managers, colleagues from small schools, aspiring heads, pastoral teams, executive leaders`);
const verbs = list(`
  explore, strengthen, review, plan, shape, lead, question, develop, compare, build, practise, observe,
  measure, share, improve, sustain, rethink, describe, rehearse, evaluate, map, test, support, understand,
  challenge, prepare, refresh, connect, discuss, design, agree, record`);
const qualities = list(`
  confident, practical, shared, honest, lasting, distributed, ethical, purposeful, thoughtful, clear,
  inclusive, ambitious, careful, local, effective, strategic, instructional, collaborative, sustainable,
  rural, coastal, evidence-informed, professional, everyday, trusted, reflective, disciplined, calm`);
const topics = list(`
  leadership, curriculum, assessment, behaviour, culture, teaching, learning, inclusion, wellbeing,
  accountability, attendance, reading, mathematics, transition, safeguarding, finance, recruitment,
  retention, succession, coaching, mentoring, governance, feedback, partnership, school improvement,
  system leadership, team leadership, professional development, special needs, pupil premium, workload,
  the early years, mental health, parental engagement, careers guidance, vocabulary, subject knowledge`);
const things = list(`
  conversations, meetings, decisions, plans, budgets, priorities, classrooms, policies, teams, timetables,
  evidence, questions, case studies, visits, records, expectations, relationships, networks, appraisals,
  interviews, routines, projects, outcomes, resources, changes, habits, standards, lesson studies`);
const places = list(`
  their own school, a partner school, the whole trust, a small team, the alliance, their community,
  a school in another phase, the county, the classroom, a governing body, a different context`);
const times = list(`
  over two terms, between the sessions, in the first half of the year, at the end of each day, step by step,
  with an experienced coach, in groups of three, after the first visit, before the final meeting,
  during the autumn term, along with a colleague, in the light of recent research`);
const kinds = list(`
  course, programme, network, workshop, masterclass, forum, seminar, conference, retreat, series`);

type Say = (random: Random) => string;
const word =
  (from: readonly string[]): Say =>
  (random) =>
    random.pick(from);
const audience = word(audiences);
const verb = word(verbs);
const quality = word(qualities);
const topic = word(topics);
const thing = word(things);
const place = word(places);
const time = word(times);

/** Every pattern is a sentence; a function stands for a word that changes. */
const sentences: readonly (readonly (string | Say)[])[] = [
  ['Participants', verb, 'what', quality, topic, 'looks like in', place],
  ['The sessions help', audience, 'to', verb, thing, 'and to', verb, quality, topic, time],
  ['Each day combines input on', topic, 'with time to', verb, quality, thing, 'from', place],
  ['You will', verb, thing, ',', verb, topic, 'and leave with', quality, thing, 'for', place],
  [audience, 'who', verb, topic, 'well also', verb, thing, time],
  ['A', quality, 'approach to', topic, 'begins with', quality, thing, 'that', audience, verb],
  ['Between meetings', audience, verb, 'one aspect of', topic, 'in', place],
  ['It draws on', quality, 'research into', topic, ',', topic, 'and the work of', audience],
  ['There is room to', verb, 'the', thing, 'that matter most to', audience, 'and to', place],
  ['By the end', audience, 'can', verb, quality, topic, 'and', verb, 'its effect on', thing],
  ['We', verb, topic, 'and', topic, 'together, because', quality, thing, 'need both'],
  ['No experience of', topic, 'is needed, only the wish to', verb, quality, thing, time],
];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function sentence(random: Random): string {
  const said = random
    .pick(sentences)
    .map((part) => (typeof part === 'string' ? part : part(random)));
  return `${capital(said.join(' ').replaceAll(' ,', ','))}.`;
}

const length = (text: string) => text.split(/\s+/).length;

/** Sentences of about `words` words in all. */
export function prose(random: Random, words: number): string {
  let text = sentence(random);
  // Half a sentence too many is as likely as half a sentence too few.
  while (length(text) < words - 7) text += ` ${sentence(random)}`;
  return text;
}

export function title(random: Random): string {
  const kind = random.pick(kinds);
  const subject = `${quality(random)} ${topic(random)}`;
  return capital(
    random.pick([
      `${subject} for ${audience(random)}`,
      `${subject}: a ${kind} for ${audience(random)}`,
      `leading ${subject} in ${place(random)}`,
    ]),
  );
}
