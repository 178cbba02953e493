package care.cairn.canary.program.ledger;

import care.cairn.canary.program.decisions.Decisions;

/** The record, which reads a decision: against the arrow. Never called. */
public class Ledger {
    Decisions decisions;
}
