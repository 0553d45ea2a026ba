package org.huiqiao.review;

/** How many make a committee, a quorum and a majority; shares as whole numbers, for ⅔ has no decimal. */
record CommitteeCharter(int minimumMembers, int quorumPart, int quorumWhole, int majorityPart, int majorityWhole) {

    boolean quorate(int attended, int members) {
        return attended * quorumWhole >= members * quorumPart;
    }

    boolean carries(int agreeing, int attended) {
        return agreeing * majorityWhole >= attended * majorityPart;
    }
}
