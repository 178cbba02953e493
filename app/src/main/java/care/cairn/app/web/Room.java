package care.cairn.app.web;

/**
 * A place in the bar at the top of every page; each module offers its own as a bean.
 *
 * @param key names its word ({@code room.<key>}) and marks the page one is on
 * @param path where it leads
 * @param order places are shown in this order; from 100 on they stand at the far side
 * @param audience the least role that sees it
 */
public record Room(String key, String path, int order, Role audience) {}
