package care.cairn.app.web;

/**
 * A way that belongs beside the list of a room and is offered by another module: to bring a log in,
 * to see what was decided elsewhere. A bean; lists show it with {@code frame/parts :: beside}.
 *
 * @param room the key of the room
 * @param order they are shown in this order
 * @param messageKey what it is called
 * @param audience who sees it; what is for more than visitors is left out in the past
 */
public record Beside(String room, int order, String messageKey, String path, Role audience) {}
