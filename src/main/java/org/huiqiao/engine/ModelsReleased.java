package org.huiqiao.engine;

/**
 * The engine has a new release.
 *
 * @param actorId who approved it
 * @param digest over the hashes of all its files
 */
public record ModelsReleased(
        String deploymentId, ModelRelease.Source source, String makerId, String actorId, String digest) {}
