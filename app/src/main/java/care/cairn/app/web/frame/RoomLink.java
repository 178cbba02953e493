package care.cairn.app.web.frame;

/** A room in the bar, with how many things wait there for the viewer. */
public record RoomLink(String key, String path, boolean far, int waiting) {}
