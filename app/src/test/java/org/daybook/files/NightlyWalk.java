package org.daybook.files;

import org.springframework.stereotype.Component;

/// Lets a test of another feature have the night pass.
@Component
public class NightlyWalk {

    private final BlobWalk walk;

    NightlyWalk(BlobWalk walk) {
        this.walk = walk;
    }

    public void pass() {
        walk.walk(BlobWalk.Position.START);
    }

    public boolean isDue() {
        return walk.due().isPresent();
    }
}
