/** Loaded before a service's own code (`node --import`): its clock stands off by CLOCK_SHIFT_MS. Timers run as ever. */
const shiftMs = Number(process.env.CLOCK_SHIFT_MS);
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, given) =>
    Reflect.construct(target, given.length > 0 ? given : [target.now() + shiftMs]) as object,
  get: (target, name) => (name === 'now' ? () => target.now() + shiftMs : (Reflect.get(target, name) as unknown)),
});
