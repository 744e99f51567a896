package software.amazon.awssdk.regions;

import org.jspecify.annotations.Nullable;

/**
 * Stands in the place of the SDK's own class, in functions' jars, and knows no service.
 *
 * <p>The SDK's loads a class for each of AWS's 400 services when the first client asks for the
 * region that it signs for, which takes a cold start 50 ms and more. For a service that is not
 * known the SDK takes the region it was given, and the endpoint by the rule that holds for all that
 * we call: {@code <service>.<region>.<domain of the partition>}.
 */
public final class GeneratedServiceMetadataProvider implements ServiceMetadataProvider {

    @Override
    public @Nullable ServiceMetadata serviceMetadata(String endpointPrefix) {
        return null;
    }
}
