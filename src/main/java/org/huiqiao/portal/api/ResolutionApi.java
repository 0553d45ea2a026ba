package org.huiqiao.portal.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.huiqiao.portal.OwnCases;
import org.huiqiao.resolution.Ballot;
import org.huiqiao.resolution.HolderVote;
import org.huiqiao.resolution.Resolutions;
import org.huiqiao.users.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/my/applications/{id}/resolution")
class ResolutionApi {

    private final OwnCases cases;
    private final Resolutions resolutions;

    ResolutionApi(OwnCases cases, Resolutions resolutions) {
        this.cases = cases;
        this.resolutions = resolutions;
    }

    record VoteRequest(
            @NotBlank @Size(max = 100) String holder,
            @NotNull @Positive @DecimalMax("100") BigDecimal share,
            @NotNull Ballot ballot) {}

    record ResolutionRequest(
            @Nullable @Positive @DecimalMax("100") BigDecimal articlesShare,
            @NotEmpty @Size(max = 50) List<@Valid VoteRequest> votes) {}

    @Operation(summary = "How the shareholders of the borrowing company voted, shares in %; the last recording counts")
    @PutMapping
    void record(@PathVariable String id, @Valid @RequestBody ResolutionRequest request, Actor actor) {
        cases.get(id, actor);
        List<HolderVote> votes = request.votes().stream()
                .map(vote -> new HolderVote(vote.holder().strip(), vote.share(), vote.ballot()))
                .toList();
        resolutions.record(id, request.articlesShare(), votes, actor);
    }
}
