package care.nowalls.gateway.badrooms.forward;

import java.sql.Connection;

/** SQL outside the rooms that own a file. */
public record QueriesByItself(Connection connection) {}
