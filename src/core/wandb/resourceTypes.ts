/** The resource types of a queue that the client accepts (facts/config.md, "resource types and resource_args"). */
export const RESOURCE_TYPES = ['kubernetes', 'local-container', 'local-process', 'sagemaker', 'gcp-vertex'] as const;
