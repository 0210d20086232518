package org.daybook.campaign.stage;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.registry.compound.Compound;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/// The compounds in campaigns; joins the caller's transaction and asks nobody's permission.
public interface MembershipRepository extends JpaRepository<Membership, Long> {

    Optional<Membership> findByCampaignIdAndCompoundId(long campaignId, long compoundId);

    /// Nobody else changes it until the transaction ends.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select m from Membership m where m.campaignId = :campaignId and m.compoundId = :compoundId")
    Optional<Membership> findLocked(long campaignId, long compoundId);

    /// Of each compound in the order in which it came into its campaigns.
    @Query("select m from Membership m where among(m.compoundId, :#{ids(#compoundIds)}) order by m.id")
    List<Membership> findByCompoundIdInOrderById(Collection<Long> compoundIds);

    /// At most one a compound, in no order; one that is not in the campaign is left out.
    @Query("select m from Membership m where m.campaignId = :campaignId and among(m.compoundId, :#{ids(#compoundIds)})")
    List<Membership> findByCampaignIdAndCompoundIdIn(long campaignId, Collection<Long> compoundIds);

    /// All of them, without limit and in no order.
    List<Membership> findByCampaignId(long campaignId);

    /// Loads and deletes each; its stage changes have to go first.
    void deleteByCampaignId(long campaignId);

    /// The compounds of a campaign, in the order of `page`; a null series or stage asks nothing.
    @Query("""
            select c from Compound c, Membership m
            where m.compoundId = c.id and m.campaignId = :campaignId
            and (:seriesId is null or m.seriesId = :seriesId) and (:stage is null or m.stage = :stage)
            """)
    Page<Compound> compounds(long campaignId, @Nullable Long seriesId, @Nullable Stage stage, Pageable page);

    /// Where the compounds of a campaign are; a null series or stage asks nothing.
    @Query("select m.compoundId as compound, m.stage as stage from Membership m where m.campaignId = :campaignId"
            + " and (:seriesId is null or m.seriesId = :seriesId) and (:stage is null or m.stage = :stage)")
    List<Placed> placed(long campaignId, @Nullable Long seriesId, @Nullable Stage stage);

    /// A stage at which there is no compound is left out.
    @Query("select m.stage as stage, count(m) as compounds from Membership m where m.campaignId = :campaignId group"
            + " by m.stage")
    List<AtStage> countByStage(long campaignId);

    /// In one query for all campaigns; one without compounds is left out.
    @Query("select m.campaignId as campaign, count(m) as compounds from Membership m group by m.campaignId")
    List<InCampaign> countByCampaign();

    /// A compound at its stage.
    interface Placed {

        long getCompound();

        Stage getStage();
    }

    /// How many compounds are at one stage.
    interface AtStage {

        Stage getStage();

        long getCompounds();
    }

    /// How many compounds are in one campaign.
    interface InCampaign {

        long getCampaign();

        long getCompounds();
    }
}
