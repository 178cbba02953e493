package care.cairn.canary;

import care.cairn.app.ledger.Act;
import care.cairn.app.ledger.ActKind;
import care.cairn.app.ledger.Entry;
import care.cairn.app.ledger.Governed;
import care.cairn.app.ledger.GovernedTable;
import care.cairn.app.ledger.SubjectLink;
import java.util.Collection;
import java.util.List;

/** Governs a table of another module, one that nobody makes, and an act without words. */
public class StrayTables implements Governed {
    record Wordless(String subject) implements Act {}

    @Override
    public String module() {
        return "work";
    }

    @Override
    public List<ActKind> kinds() {
        return List.of(new ActKind("canary.sang/1", Wordless.class));
    }

    @Override
    public List<GovernedTable> tables() {
        return List.of(
                GovernedTable.replayed("visit"),
                GovernedTable.replayed("decision"),
                GovernedTable.replayed("nowhere"));
    }

    @Override
    public void project(Entry entry, Act act) {}

    @Override
    public List<String> nouns() {
        return List.of();
    }

    @Override
    public List<SubjectLink> describe(Collection<String> subjects) {
        return List.of();
    }
}
