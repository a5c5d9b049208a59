import { head } from './head.js';

/** A feed in a language that is written from right to left. */
export const arabic = () => ({
  ...head,
  publisher: { ...head.publisher, name: 'مجلس المقاطعة (مثال)' },
  language: 'ar',
  localities: [
    { id: 'west', name: 'المنطقة الغربية' },
    { id: 'coast', name: 'الساحل' },
  ],
  roles: [
    {
      id: 'middle-leader',
      name: 'قائد متوسط',
      strand: 'educators',
      stage: 2,
      summary: 'يقود فريقًا.',
    },
    {
      id: 'headteacher',
      name: 'مدير مدرسة',
      strand: 'educators',
      stage: 4,
      summary: 'يقود مدرسة.',
    },
  ],
  providers: [{ id: 'ash', name: 'مركز تدريب المعلمين (مثال)', kind: 'hub' }],
  offers: [
    {
      id: 'teams',
      title: 'قيادة فريق للمرة الأولى',
      summary: 'دورة من أربعة أيام لمن يقود فريقًا لأول مرة، مع زيارة لمدرسة أخرى (Ofsted و CPD).',
      format: 'course',
      providers: ['ash'],
      roles: ['middle-leader'],
      localities: ['west'],
      sessions: [
        { start: '2026-09-24T09:00', end: '2026-09-24T15:30' },
        { start: '2026-10-08T09:00', end: '2026-10-08T15:30' },
      ],
      attendance: 'all',
      prices: [{ amount: 120, currency: 'GBP' }],
      applyBy: '2026-09-18T17:00',
      sample: true,
    },
    {
      id: 'heads',
      title: 'شبكة مديري المدارس على الساحل',
      summary: 'لقاء كل شهر لتبادل الخبرات.',
      format: 'network',
      providers: ['ash'],
      roles: ['headteacher'],
      localities: ['coast'],
      online: true,
      prices: [{ amount: 0, currency: 'GBP' }],
      when: 'يوم الثلاثاء الأول من كل شهر',
      sample: true,
    },
  ],
});
