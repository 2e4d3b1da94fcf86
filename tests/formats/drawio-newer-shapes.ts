/**
 * Whether a shape or an image came to draw.io after the version that tests
 * open files with, which is of 2021: that one draws a plain square instead.
 */
export function isNewer(name: string): boolean {
  const [, aws] = /^mxgraph\.aws4\.(\w+)$/.exec(name) ?? [];
  const [, azure] = /^img\/lib\/azure2\/(.+)\.svg$/.exec(name) ?? [];
  return newerShapes.has(aws ?? "") || newerImages.has(azure ?? "") || /^mxgraph\.kubernetes(2\.|\.icon2$)/.test(name);
}

const newerShapes = new Set(
  `app_runner aws_glue_data_quality bedrock clean_rooms cloudwatch_logs comprehend_medical datazone dynamodb_stream
  ec2_inf2_instance ec2_p4de_instance ec2_trn1_instance eventbridge_pipes eventbridge_scheduler group_account
  group_iot_greengrass_deployment group_vpc2 healthscribe managed_service_for_apache_flink memorydb_for_redis nova
  opensearch_ingestion opensearch_service_index outposts_family parallel_computing_service q s3_tables s3_vectors
  sagemaker_2 sagemaker_canvas sagemaker_shadow_testing verified_permissions vpc_lattice`.split(/\s+/),
);

const newerImages = new Set(
  `ai_machine_learning/AI_Studio ai_machine_learning/Azure_OpenAI ai_machine_learning/Computer_Vision
  ai_machine_learning/Content_Safety ai_machine_learning/Custom_Vision ai_machine_learning/Form_Recognizers
  ai_machine_learning/Language_Services ai_machine_learning/Machine_Learning ai_machine_learning/Speech_Services
  analytics/Power_BI_Embedded containers/Azure_Red_Hat_OpenShift databases/Azure_Purview_Accounts general/Templates
  integration/App_Configuration integration/Service_Bus iot/IoT_Edge networking/Application_Gateway_Containers
  networking/Bastions networking/DNS_Private_Resolver networking/Spot_VM networking/Spot_VMSS other/Grafana
  storage/Azure_Fileshare web/SignalR`.split(/\s+/),
);
