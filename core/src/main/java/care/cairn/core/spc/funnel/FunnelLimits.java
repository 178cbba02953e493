package care.cairn.core.spc.funnel;

/**
 * The limits of a funnel for one size.
 *
 * @param lower95 95 of 100 units are above this and below {@code upper95} if only chance differs
 * @param upper95 see there
 * @param lower998 998 of 1000 units are above this and below {@code upper998}
 * @param upper998 see there
 */
public record FunnelLimits(double lower95, double upper95, double lower998, double upper998) {}
