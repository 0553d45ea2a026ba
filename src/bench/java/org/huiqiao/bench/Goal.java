package org.huiqiao.bench;

/** What the bank is to reach, measured in one run. */
enum Goal {
    LOANS("straight-through loans", "≥ 3 × the loans a CPU second of the plain starter with full history"),
    GROWTH("database growth", "≤ 8 kB of history and decision record a loan"),
    DECISIONS("decisions", "≥ Drools on the tables where it answers the same"),
    REPLAY("100,000 cases through all tables", "under 60 s on two cores"),
    INBOX("work list", "first page flat from the smallest to the largest number of open tasks"),
    FIRST_PAGE("first page of the work list in a browser with 100,000 tasks", "under 1 s"),
    CLEAN_UP("100,000 finished cases", "gone by time to live, nothing else gone"),
    CLICK("a click at rest", "the next thing to do in under 1 s"),
    START("start", "ready within 10 s"),
    MEMORY("memory", "under 700 MB resident at rest"),
    NODES("two nodes on one PostgreSQL", "more than one node, until the processors are the limit");

    final String what;
    final String goal;

    Goal(String what, String goal) {
        this.what = what;
        this.goal = goal;
    }
}
