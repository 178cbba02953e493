package care.cairn.app.measures.imports;

import care.cairn.app.measures.Measure;
import care.cairn.app.measures.files.Glimpse;
import care.cairn.app.measures.files.PeriodForm;
import care.cairn.app.web.form.Option;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What the page shows that asks how a file is read: its first rows, and a guess at each column.
 *
 * @param fileKey a key for the source, made of the name of the file
 */
record MappingPage(
        UUID id,
        String name,
        String fileKey,
        Glimpse glimpse,
        List<Option> columns,
        List<Option> measures,
        List<Option> forms) {

    static MappingPage of(ImportDesk.Waiting one, List<Measure> measures, Locale locale) {
        var glimpse = Glimpse.of(one.file);
        return new MappingPage(
                one.id,
                one.name,
                key(one.name),
                glimpse,
                glimpse.columns().stream().map(c -> new Option(c, c)).toList(),
                measures.stream()
                        .map(m -> new Option(m.key(), m.definition().name().in(locale)))
                        .toList(),
                PeriodForm.ALL.stream().map(f -> new Option(f.key(), f.key())).toList());
    }

    private static String key(String name) {
        int dot = name.lastIndexOf('.');
        var plain =
                (dot > 0 ? name.substring(0, dot) : name)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^[^a-z]+|-+$", "");
        return plain.substring(0, Math.min(plain.length(), 50));
    }
}
