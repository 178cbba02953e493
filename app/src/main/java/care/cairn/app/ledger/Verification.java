package care.cairn.app.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Checks the record from its bytes up, believing nothing that can be worked out again. */
@Service
public class Verification {
    private final LogCheck log;
    private final TableCheck tables;

    Verification(LogCheck log, TableCheck tables) {
        this.log = log;
        this.tables = tables;
    }

    /**
     * What was checked and what does not fit.
     *
     * @param entries how many acts were read
     * @param root the root over them, in base64
     * @param tables how many governed tables were rebuilt and compared; 0 unless deep
     * @param rows how many rows those have
     */
    public record Report(long entries, String root, int tables, long rows, List<Finding> findings) {
        public Report {
            findings = List.copyOf(findings);
        }

        public boolean whole() {
            return findings.isEmpty();
        }
    }

    /** Recomputes every hash, opening, link and the root, and holds the signed head against it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Report check() {
        var read = log.check();
        return new Report(read.entries(), read.root(), 0, 0, read.findings());
    }

    /** As {@link #check}, and rebuilds every governed table from the record alone. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Report checkDeep() {
        var read = log.check();
        var findings = new ArrayList<>(read.findings());
        var compared = tables.check();
        findings.addAll(compared.findings());
        return new Report(
                read.entries(), read.root(), compared.tables(), compared.rows(), findings);
    }
}
