package org.huiqiao.engine;

/** @param digest over what was chosen for which file */
public record FileProposalMoved(long proposalId, FileProposal.State state, String actorId, String digest) {}
