package care.cairn.app.web;

/** How many things wait for the viewer in a room: the number beside its word. */
public interface RoomCount {
    String room();

    int waiting(Viewer viewer);
}
