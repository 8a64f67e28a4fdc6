import type { Procedure, Step } from './procedure.js';
import { findAgency } from './look-up.js';
import type { Organisation } from './organisation.js';

/** What is wrong with a procedure's steps and fees, each as a sentence: where, what, and what to do. */
export function faultsOf(procedure: Procedure, organisation: Organisation): readonly string[] {
  return [
    ...feeFaults(procedure),
    ...givenFaults(procedure),
    ...procedure.steps.flatMap((step, index) =>
      [
        ...duplicateFaults(procedure, step, index),
        ...orderFaults(procedure, step),
        ...factFaults(procedure, step),
        ...paperFaults(procedure, step),
        ...undoFaults(procedure, step),
        ...agencyFaults(organisation, step),
      ].map((fault) => `bước «${step.step}»: ${fault}`),
    ),
  ];
}

function feeFaults({ fees, facts }: Procedure): string[] {
  return fees
    .filter(({ per }) => per !== undefined && facts[per]?.kind !== 'number')
    .map(({ code, per }) => `phí «${code}»: per nêu «${per}» không phải một thông tin kiểu number của facts; sửa per`);
}

function givenFaults({ given = {}, steps }: Procedure): string[] {
  const gives = new Set(steps.flatMap((step) => step.gives));
  return Object.keys(given)
    .filter((fact) => !gives.has(fact))
    .map((fact) => `given nêu «${fact}» không bước nào cho ra; sửa given, hoặc thêm vào gives của một bước`);
}

function duplicateFaults({ steps }: Procedure, { step }: Step, index: number): string[] {
  return steps.findIndex((other) => other.step === step) < index
    ? ['trùng tên với một bước đứng trên; đổi tên một bước']
    : [];
}

function orderFaults({ steps }: Procedure, step: Step): string[] {
  const unknown = step.after.filter((name) => !steps.some((other) => other.step === name));
  return [
    ...unknown.map((name) => `không bao giờ tới lượt vì after nêu bước «${name}» không có; sửa after`),
    ...(stepsBefore(steps, step).has(step.step) ? ['không bao giờ tới lượt vì after tạo vòng; bỏ một after'] : []),
  ];
}

function factFaults({ steps, facts }: Procedure, step: Step): string[] {
  const before = stepsBefore(steps, step);
  const given = steps
    .filter((other) => before.has(other.step) && surelyRuns(other, step))
    .flatMap(({ gives }) => gives);
  const known = new Set([...Object.keys(facts), ...given]);
  const wanted = new Set([...step.with, ...(step.when ? [step.when.fact] : [])]);
  return [...wanted.difference(known)].map(
    (fact) => `không ai chắc chắn cho biết «${fact}»; thêm vào facts, hoặc vào gives của một bước luôn chạy trước`,
  );
}

function paperFaults({ components }: Procedure, { papers }: Step): string[] {
  return papers
    .filter((code) => !components.some((component) => component.code === code))
    .map((code) => `papers nêu «${code}» không có trong components; thêm thành phần hoặc sửa mã`);
}

/** A step that may be skipped or refused without ending the case gives nothing for sure, but to those under its own condition. */
function surelyRuns(earlier: Step, step: Step): boolean {
  const sameCondition = JSON.stringify(earlier.when) === JSON.stringify(step.when);
  return earlier.else !== 'continue' && (earlier.when === undefined || sameCondition);
}

function undoFaults({ steps }: Procedure, step: Step): string[] {
  if (typeof step.else === 'string') return [];
  const before = stepsBefore(steps, step);
  return step.else.undo
    .filter((name) => !before.has(name))
    .map((name) => `undo nêu bước «${name}» không đứng trước bước này; sửa undo hoặc after`);
}

function agencyFaults(organisation: Organisation, { agency, action }: Step): string[] {
  const found = findAgency(organisation, agency);
  if (!found) return [`không có cơ quan «${agency}» trong dữ liệu tổ chức; sửa agency hoặc thêm cơ quan`];
  const actions = found.actions.join(', ');
  return found.actions.includes(action)
    ? []
    : [`cơ quan «${agency}» không làm «${action}»; chọn một trong: ${actions}`];
}

/** The names of all steps that `step` waits for, near and far; its own is among them where `after` goes in a circle. */
function stepsBefore(steps: readonly Step[], step: Step): ReadonlySet<string> {
  const before = new Set(step.after);
  for (const name of before) {
    for (const earlier of steps.filter((other) => other.step === name))
      earlier.after.forEach((further) => before.add(further));
  }
  return before;
}
