package care.nowalls.incident;

/** Stands for a room of the backend, for the bad fixture of the architecture test. */
public class Incidents {}
