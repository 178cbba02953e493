package care.cairn.core.command.opinion;

import care.cairn.core.command.CsvOut;
import care.cairn.core.opinion.Landscape;
import care.cairn.core.opinion.evidence.CommonGround;
import care.cairn.core.opinion.evidence.Share;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** A landscape as a table of statements; what may not be said is left empty. */
final class LandscapeTable {
    private static final Share UNKNOWN = new Share(Double.NaN, Double.NaN, Double.NaN);

    private LandscapeTable() {}

    static void write(Landscape landscape, OutputStream out) throws IOException {
        CsvOut csv = new CsvOut(out);
        csv.row(
                List.of(
                        "statement",
                        "agree",
                        "disagree",
                        "pass",
                        "unseen",
                        "share",
                        "lower",
                        "upper",
                        "common_ground",
                        "common_ground_lower",
                        "common_ground_upper",
                        "minimum",
                        "minimum_lower",
                        "minimum_upper",
                        "divide",
                        "divide_lower",
                        "divide_upper"));
        for (Landscape.Statement statement : landscape.statements()) {
            csv.field(statement.name())
                    .field(statement.counts().agree())
                    .field(statement.counts().disagree())
                    .field(statement.counts().pass())
                    .field(statement.counts().unseen());
            share(csv, statement.agreement());
            share(csv, statement.commonGround().map(CommonGround::geometricMean));
            share(csv, statement.commonGround().map(CommonGround::minimum));
            share(
                    csv,
                    statement
                            .divide()
                            .filter(it -> it.named())
                            .map(it -> it.difference())
                            .map(it -> new Share(it.value(), it.lower(), it.upper())));
            csv.endRow();
        }
        csv.end();
    }

    private static void share(CsvOut csv, Optional<Share> share) {
        Share known = share.orElse(UNKNOWN);
        csv.field(known.value()).field(known.lower()).field(known.upper());
    }
}
