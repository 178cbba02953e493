package care.cairn.core.command.opinion;

import care.cairn.core.command.JsonOut;
import care.cairn.core.opinion.Divide;
import care.cairn.core.opinion.Landscape;
import care.cairn.core.opinion.Partition;
import care.cairn.core.opinion.Representative;
import care.cairn.core.opinion.evidence.CommonGround;
import care.cairn.core.opinion.evidence.Share;
import care.cairn.core.opinion.groups.Groups;
import care.cairn.core.opinion.votes.Counts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A landscape as JSON; what may not be said is null. */
final class LandscapeJson {
    private final Landscape landscape;
    private final JsonOut json;

    private LandscapeJson(Landscape landscape, OutputStream out) {
        this.landscape = landscape;
        this.json = new JsonOut(out);
    }

    static void write(Landscape landscape, OutputStream out) throws IOException {
        new LandscapeJson(landscape, out).all();
    }

    private void all() throws IOException {
        json.object().name("participants").value(landscape.participants().size());
        json.name("votes").value(landscape.votes()).name("over").value(landscape.over());
        json.name("statements").list();
        Partition spoken =
                landscape.over().equals("constituencies")
                        ? landscape.constituencies()
                        : landscape.grouped();
        for (Landscape.Statement statement : landscape.statements()) {
            json.object().name("id").value(statement.name());
            counts(statement.counts());
            json.name("share");
            share(statement.agreement());
            json.name("passShare");
            share(statement.counts().passing());
            json.name("commonGround");
            ground(statement.commonGround());
            json.name("commonRefusal");
            ground(statement.commonRefusal());
            json.name("divides");
            divide(spoken, statement.divide());
            json.endObject();
        }
        json.endList().name("groups");
        groups(landscape.groups());
        json.name("constituencies");
        parts(landscape.constituencies());
        json.name("flags");
        flags();
        json.name("routing").object();
        json.name("entropyBits").value(landscape.routing().entropy());
        json.name("uniform").value(landscape.routing().uniform()).endObject();
        json.endObject().end();
    }

    private void counts(Counts counts) {
        json.name("agree").value(counts.agree()).name("disagree").value(counts.disagree());
        json.name("pass").value(counts.pass()).name("unseen").value(counts.unseen());
        json.name("silent").value(counts.silent());
    }

    private void share(Optional<Share> share) throws IOException {
        if (share.isEmpty()) {
            json.none();
        } else {
            interval(share.get().value(), share.get().lower(), share.get().upper());
        }
    }

    private void interval(double value, double lower, double upper) throws IOException {
        json.object().name("value").value(value).name("lower").value(lower);
        json.name("upper").value(upper).endObject();
    }

    private void ground(Optional<CommonGround> ground) throws IOException {
        if (ground.isEmpty()) {
            json.none();
            return;
        }
        json.object().name("geometricMean");
        share(ground.map(CommonGround::geometricMean));
        json.name("minimum");
        share(ground.map(CommonGround::minimum));
        json.endObject();
    }

    private void divide(Partition parts, Optional<Divide> found) throws IOException {
        if (found.isEmpty()) {
            json.none();
            return;
        }
        Divide divide = found.get();
        json.object().name("high").value(parts.names().get(divide.high()));
        json.name("low").value(parts.names().get(divide.low())).name("difference");
        interval(
                divide.difference().value(),
                divide.difference().lower(),
                divide.difference().upper());
        json.name("adjusted").value(divide.adjusted());
        json.name("named").value(divide.named()).endObject();
    }

    private void groups(Groups groups) throws IOException {
        json.object().name("k");
        if (groups.k() == 0) {
            json.value("none");
        } else {
            json.value(groups.k());
        }
        json.name("finding")
                .value(groups.finding().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.name("axes").value(groups.axes()).name("gain").value(groups.gain());
        json.name("stability").value(groups.stability()).name("sizes").list();
        for (int size : groups.sizes()) {
            json.value(size);
        }
        json.endList().name("membership").list();
        for (int i = 0; i < landscape.participants().size() && groups.k() > 0; i++) {
            if (groups.membership()[i] >= 0) {
                json.object().name("participant").value(landscape.participants().get(i));
                json.name("group").value(groups.membership()[i] + 1);
                json.name("stability").value(groups.sureness()[i]).endObject();
            }
        }
        json.endList().name("positions").list();
        for (int at = 0; at < groups.positions().length; at += groups.axes()) {
            if (!Double.isNaN(groups.positions()[at])) {
                json.object().name("participant");
                json.value(landscape.participants().get(at / groups.axes())).name("at").list();
                for (int a = 0; a < groups.axes(); a++) {
                    json.value(groups.positions()[at + a]);
                }
                json.endList().endObject();
            }
        }
        json.endList().name("representative").list();
        for (List<Representative> group : landscape.representative()) {
            json.list();
            for (Representative one : group) {
                json.object().name("id");
                json.value(landscape.statements().get(one.statement()).name());
                json.name("side").value(one.agree() ? "agree" : "disagree");
                json.name("share").value(one.own().share().value());
                json.name("others").value(one.others().share().value());
                json.name("adjusted").value(one.adjusted()).endObject();
            }
            json.endList();
        }
        json.endList().endObject();
    }

    private void parts(Partition partition) throws IOException {
        json.list();
        for (int p = 0; p < partition.names().size(); p++) {
            json.object().name("name").value(partition.names().get(p));
            json.name("people");
            json.value(
                    partition.counts().isEmpty()
                            ? 0
                            : partition.counts().getFirst().get(p).people());
            json.name("statements").list();
            for (int s = 0; s < partition.counts().size(); s++) {
                json.object().name("id").value(landscape.statements().get(s).name());
                counts(partition.counts().get(s).get(p));
                json.name("share");
                share(partition.counts().get(s).get(p).agreement());
                json.endObject();
            }
            json.endList().endObject();
        }
        json.endList();
    }

    private void flags() throws IOException {
        json.object().name("straightLiners").list();
        for (var one : landscape.doubtful().straightLiners()) {
            json.object().name("participant");
            json.value(landscape.participants().get(one.participant()));
            json.name("vote").value(one.vote().name().toLowerCase(Locale.ROOT));
            json.name("votes").value(one.votes()).endObject();
        }
        json.endList().name("duplicates").list();
        for (List<Integer> same : landscape.doubtful().duplicates()) {
            json.list();
            for (int i : same) {
                json.value(landscape.participants().get(i));
            }
            json.endList();
        }
        json.endList().endObject();
    }
}
