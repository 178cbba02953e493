package care.cairn.core.command.spc;

import care.cairn.core.command.CsvOut;
import care.cairn.core.command.JsonOut;
import care.cairn.core.spc.Direction;
import care.cairn.core.spc.Variation;
import care.cairn.core.spc.funnel.Funnel;
import care.cairn.core.spc.funnel.FunnelLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a funnel, a row for each unit or as JSON.
 *
 * @param places where each unit is in the funnel; −1 if nothing is known of it
 */
record FunnelAnswer(FunnelRequest request, FunnelUnits units, Funnel funnel, int[] places) {
    private static final List<String> COLUMNS =
            List.of(
                    "numerator",
                    "denominator",
                    "value",
                    "centre",
                    "lower",
                    "upper",
                    "lower95",
                    "upper95",
                    "z",
                    "rules",
                    "variation");

    void csv(OutputStream stream) throws IOException {
        CsvOut out = new CsvOut(stream);
        List<String> header = new ArrayList<>(request.by());
        header.addAll(COLUMNS);
        out.row(header);
        for (int i = 0; i < places.length; i++) {
            for (String name : units.names().get(i)) {
                out.field(name);
            }
            for (double number : numbers(i)) {
                out.field(number);
            }
            out.field(outside(i) == 0 ? "" : "outside-limits").field(variation(i)).endRow();
        }
        out.end();
    }

    void json(OutputStream stream) throws IOException {
        JsonOut out = new JsonOut(stream);
        out.object();
        out.name("chart").value(FunnelRequest.CHART);
        out.name("kind").value(request.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        out.name("direction").value(request.direction().name().toLowerCase(Locale.ROOT));
        out.name("overdispersed").value(request.overdispersed());
        out.name("dispersion").value(funnel.dispersion());
        out.name("between").value(funnel.between());
        out.name("units").list();
        for (int i = 0; i < places.length; i++) {
            out.object().name("by").object();
            for (int b = 0; b < request.by().size(); b++) {
                out.name(request.by().get(b)).value(units.names().get(i).get(b));
            }
            out.endObject();
            double[] numbers = numbers(i);
            for (int n = 0; n < numbers.length; n++) {
                out.name(COLUMNS.get(n)).value(numbers[n]);
            }
            out.name("rules").list();
            if (outside(i) != 0) {
                out.value("outside-limits");
            }
            out.endList().name("variation");
            if (places[i] < 0) {
                out.none();
            } else {
                out.value(variation(i));
            }
            out.endObject();
        }
        out.endList().endObject().end();
    }

    /** All columns that are numbers; NaN where nothing is known. */
    private double[] numbers(int i) {
        double nan = Double.NaN;
        if (places[i] < 0) {
            return new double[] {nan, nan, nan, funnel.target(), nan, nan, nan, nan, nan};
        }
        FunnelLimits limits = funnel.limits(places[i]);
        return new double[] {
            units.events()[i],
            units.sizes()[i],
            funnel.ratio(places[i]),
            funnel.target(),
            limits.lower998(),
            limits.upper998(),
            limits.lower95(),
            limits.upper95(),
            funnel.z(places[i])
        };
    }

    private int outside(int i) {
        return places[i] < 0 ? 0 : funnel.outside(places[i]);
    }

    private String variation(int i) {
        if (places[i] < 0) {
            return "";
        }
        int side = outside(i);
        if (side == 0) {
            return PointWords.variation(Variation.COMMON_CAUSE);
        }
        if (request.direction() == Direction.NEUTRAL) {
            return PointWords.variation(side > 0 ? Variation.NEITHER_HIGH : Variation.NEITHER_LOW);
        }
        boolean good = side > 0 == (request.direction() == Direction.UP);
        return PointWords.variation(
                side > 0
                        ? good ? Variation.IMPROVEMENT_HIGH : Variation.CONCERN_HIGH
                        : good ? Variation.IMPROVEMENT_LOW : Variation.CONCERN_LOW);
    }
}
