import { expect } from '@open-wc/testing';
import { isTimeZone, startOf, wallTime } from '../src/rules/time.js';

const HOUR = 60 * 60_000;
const zones = [
  'Europe/London',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

/** What a clock in the zone shows, asked of the platform in another way than the code does. */
function clock(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return (instant) => format.format(instant);
}

// Browsers have `Temporal`, which Node 20, where all else about time is tested, has not.
describe('a time zone in the browser', () => {
  for (const zone of zones) {
    it(`${zone} has the clock that the platform says, through all changes of clocks`, () => {
      const shown = clock(zone);
      for (
        let instant = Date.UTC(2009, 0, 1);
        instant < Date.UTC(2031, 0, 1);
        instant += 7.25 * HOUR
      ) {
        const wall = wallTime(instant, zone).toISOString().slice(0, 19).replace('T', ' ');
        expect(wall, `${zone} at ${instant}`).to.equal(shown(instant));
      }
    });
  }

  it('has a wall clock that never shows what is skipped, and shows first what it shows twice', () => {
    expect(startOf('2017-03-26T01:30', 'Europe/London')).to.equal(Date.UTC(2017, 2, 26, 1, 30));
    expect(startOf('2017-10-29T01:30', 'Europe/London')).to.equal(Date.UTC(2017, 9, 29, 0, 30));
    expect(startOf('2017-06-01', 'Europe/London')).to.equal(Date.UTC(2017, 4, 31, 23));
  });

  it('is known by its name only', () => {
    expect(isTimeZone('Europe/London')).to.equal(true);
    for (const name of ['', 'Norfolk', 'Europe/Norfolk']) {
      expect(isTimeZone(name), name).to.equal(false);
    }
  });
});
