using System.Text.Json.Serialization;

namespace Platform.Gate.Scanners.Image.Ecr;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DescribeRepositoriesRequest))]
[JsonSerializable(typeof(DescribeRepositoriesResponse))]
[JsonSerializable(typeof(DescribeImagesRequest))]
[JsonSerializable(typeof(DescribeImagesResponse))]
[JsonSerializable(typeof(DescribeImageScanFindingsRequest))]
[JsonSerializable(typeof(DescribeImageScanFindingsResponse))]
[JsonSerializable(typeof(GetRegistryScanningConfigurationRequest))]
[JsonSerializable(typeof(GetRegistryScanningConfigurationResponse))]
[JsonSerializable(typeof(StartImageScanRequest))]
[JsonSerializable(typeof(StartImageScanResponse))]
[JsonSerializable(typeof(ErrorBody))]
internal sealed partial class EcrJson : JsonSerializerContext;
