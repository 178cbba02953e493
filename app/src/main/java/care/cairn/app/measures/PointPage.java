package care.cairn.app.measures;

import java.util.List;

/**
 * What was ever known of one point, the latest first.
 *
 * @param back the address of the chart
 */
record PointPage(String name, String where, String period, String back, List<Version> versions) {

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
