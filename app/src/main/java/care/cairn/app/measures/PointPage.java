package care.cairn.app.measures;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was ever known of one point, the latest first.
 *
 * @param back the address of the chart
 * @param here the address of this page, without its series
 * @param remarks what people wrote at it
 * @param writes whether the viewer may write at it now
 */
record PointPage(
        String name,
        String where,
        String period,
        String back,
        String here,
        int series,
        List<Version> versions,
        List<Said> remarks,
        boolean writes) {

    /**
     * What somebody wrote at it.
     *
     * @param own whether the viewer wrote it, and may take it back now
     */
    record Said(UUID id, String text, String by, Instant at, boolean own) {}

    /**
     * What was known from a day on.
     *
     * @param value with its unit, or why there is none
     * @param remark what the source says of it; may be empty
     */
    record Version(
            int number,
            String since,
            String value,
            String numerator,
            String denominator,
            String remark,
            int load) {}
}
