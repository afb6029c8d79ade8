package io.raystack.tests.writing;

import io.raystack.db.KeyedModel;
import io.raystack.db.fields.CharField;
import io.raystack.db.fields.PrimaryKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row whose UUID the library makes. */
public class Token extends KeyedModel {
    public static final Token_.Query objects = Token_.objects();

    @PrimaryKey
    @SuppressWarnings("NullAway.Init") // made when the row is inserted
    public UUID id;

    @CharField(maxLength = 40)
    public String name = "";

    public @Nullable Integer uses;
}
