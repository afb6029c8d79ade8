package io.raystack.db.jdbc.pool;

import io.raystack.db.jdbc.Access;
import io.raystack.db.jdbc.Address;
import io.raystack.db.jdbc.ConnectionPlan;
import io.raystack.db.jdbc.ConnectionSupply;
import io.raystack.db.jdbc.ForeignTransactions;
import io.raystack.db.jdbc.Lease;
import io.raystack.db.jdbc.Limits;
import io.raystack.db.jdbc.ThreadConnections;

/**
 * Our own pool: one for everybody, or one connection that writes and several that read, or a single one, as the plan
 * says.
 *
 * <p>Thread-safe; lives until {@link #close}.
 */
public final class Pool implements ConnectionSupply {
    private final Limits limits;
    private final Lane writing;
    private final Lane reading;

    /** Opens a pool; connections are opened when they are first wanted. */
    public Pool(String alias, Address address, ConnectionPlan plan, Limits limits) {
        this.limits = limits;
        boolean split = plan.layout() == ConnectionPlan.Layout.SINGLE_WRITER;
        boolean single = plan.layout() != ConnectionPlan.Layout.SHARED;
        Opener writer = new Opener(address, plan, Access.WRITE);
        this.writing = new Lane(alias, writer, single ? limits.withConnections(1) : limits);
        this.reading = split ? new Lane(alias + "-readers", new Opener(address, plan, Access.READ), limits) : writing;
    }

    @Override
    public Lease take(Access access, ThreadConnections thread) {
        return lane(access).take(thread);
    }

    @Override
    public void giveBack(Lease lease) {
        lane(lease.access()).giveBack(lease);
    }

    @Override
    public void discard(Lease lease) {
        lane(lease.access()).discard(lease);
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public ForeignTransactions foreign() {
        return ForeignTransactions.NONE;
    }

    @Override
    public void close() {
        writing.close();
        if (reading != writing) {
            reading.close();
        }
    }

    private Lane lane(Access access) {
        return access == Access.WRITE ? writing : reading;
    }
}
