package org.huiqiao.users;

/** Before money or rules move, whoever moves them proves again who he is (ADR 15). Asked by controllers only. */
public interface StepUp {

    /** @throws SecondFactorStale if this person has a second factor and gave it too long ago */
    void require(Actor actor);
}
