import { entries, type Lexicon } from './lexicon.ts';

export const english: Lexicon = {
  price: entries(
    "expensive, price, pricing, priced, cost, costly, budget, cheap, afford, discount, money, fee=, fees=, overprice, too high, too much for, can't pay, won't pay, return on investment, roi=, payback, worth it, worth the, cut spending, no funds, pay that much",
  ),
  timing: entries(
    'not now, right now, next year, next quarter, next month, later=, too soon, too early, bad time, wrong time, bad moment, priorit, postpone, on hold, wait=, waiting, delay, no time, too busy, busy=, come back, call back, call me in, after the summer, after summer, not this year, other projects, in the autumn, in the spring',
  ),
  authority: entries(
    'my boss, the boss, board=, my manager, my director, decision, decide, decides, approval, approve, sign off, committee, head office, headquarters, group management, ask my, talk to my, speak to my, check with, not my call, not up to me, colleagues, everyone has to agree, consensus, stakeholder, ceo=, cfo=, owner has to, someone else',
  ),
  need: entries(
    "don't need, do not need, doesn't need, no need, not needed, not interested, no interest, no use for, not relevant, don't see why, don't see the, can't see the, can't see why, see the point, what for, why would we, nice to have, we do fine without, fine without, don't have that problem, not a problem for us, no problem to solve",
  ),
  competitor: entries(
    'competitor, competing, rival, other supplier, another supplier, other vendor, another vendor, other offer, another offer, better offer, cheaper offer, cheaper elsewhere, elsewhere, compare, comparing, comparison, alternative, already talking to, have been offered, they offer, they can do it',
  ),
  trust: entries(
    "trust, risk, risky, reliab, reference, references, proof, prove, proven, guarantee, warranty, secure=, security, safe=, never heard of, don't know you, track record, let us down, bad experience, burned, burnt, promise, believe, doubt, sceptic, skeptic, too small a company, startup, start-up, bankrupt, go under, what if, breach, privacy, too good to be true",
  ),
  fit: entries(
    "feature, function, integrat, compatib, doesn't fit, does not fit, not fit, won't work with, doesn't work with, does not work with, missing, can't do, cannot do, capacity, too complex, too complicated, complicated, not suitable, requirement, specification, customi, doesn't support, does not support, no support for, performance, too slow, too big, too small for, not built for, wrong size, our erp, our system",
  ),
  status_quo: entries(
    'already have, already use, already using, already got, have something, what we have, have now, current supplier, current system, current solution, present supplier, works fine, work fine, works well, working well, happy with, satisfied with, content with, always done, always used, always bought, switch, switching, change everything, changing, change over, migrat, stick with, stay with, used to it, retrain, train everyone, under contract, tied in, too much effort, good enough',
  ),
  process: entries(
    'legal, lawyer, contract, tender, procurement, purchasing, purchasing department, compliance, gdpr, terms and conditions, payment terms, data protection, audit, framework agreement, policy, policies, regulation, paperwork, purchase order, vendor list, supplier list, approved supplier, questionnaire, certificate, certified, liability, clause',
  ),
};
