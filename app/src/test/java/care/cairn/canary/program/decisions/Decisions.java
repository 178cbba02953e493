package care.cairn.canary.program.decisions;

import care.cairn.canary.program.ledger.Ledger;

/** Decisions, which write to the record. Never called. */
public class Decisions {
    Ledger ledger;
}
