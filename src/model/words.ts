/** Words with a spelling of their own. Found by their lower case. */
const spellings: ReadonlyMap<string, string> = new Map(
  (
    "ACL ADLS AI AKS ALB AMI API APIM AWS AZ Azure B2B B2C Bedrock BI BigQuery CD CDC CDN CI CIDR Claude CLI CloudFront CloudWatch CMK CNI " +
    "CORS CPU CRM CSV DB DBA DDoS DevOps DHCP DLP DLQ DNS DR DynamoDB EBS EC2 ECR ECS EFS EHR EKS ELB ERP ESB ETL EventBridge FAQ FHIR FIPS " +
    "FTP GCP GCS GDPR Gemini GenAI GitHub GitLab GitOps GKE GPT GPU GraphQL gRPC GUI HA HIPAA HPA HR HSM HTML HTTP HTTPS IaC IAM IAP ID IDE " +
    "IdP iOS IoT IP IPv4 IPv6 IT JSON JWT K8s Kafka KMS KPI Kubernetes Lambda LB LDAP LLM LoRA MCP MFA ML MLflow MLOps MongoDB MQ MQTT MySQL " +
    "NAT NFS NIC NLB NLP NoSQL NSG OAuth OCR OIDC OLAP OLTP OpenAI OpenSearch OS PaaS PCI PDF PHI PII PoC Postgres PostgreSQL PSC PVC QA RAG " +
    "RBAC RDS Redis REST RPC S3 SaaS SageMaker SAML SDK SES SFTP SharePoint SIEM Slack SLA SLI SLO SMS SMTP SNS SOC SPA SQL SQS SRE SSD SSH " +
    "SSL SSO SSR STS TCP TEI Terraform TGI TLS TPU TTL UAT UDP UI URI URL UX Vertex vLLM VM VNet VoIP VPC VPN WAF WebSocket WiFi WSS XML " +
    "YAML"
  )
    .split(" ")
    .map((word) => [word.toLowerCase(), word]),
);

/**
 * An id as a person would write it: `edge-waf` gives "Edge WAF", `rawDocs` "Raw docs".
 *
 * Abbreviations are spelt their own way, in the plural as well (`apis`: "APIs").
 */
export function inWords(id: string): string {
  const words = wordsOf(id).map(spelt);
  const [first = "", ...others] = words;
  return [isSpelling(first) ? first : capitalised(first), ...others].join(" ");
}

/** The words of an id in lower case, except those written in capitals throughout. */
export function wordsOf(id: string): readonly string[] {
  return id
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .split(/[\s_-]+/)
    .filter((word) => word !== "")
    .map((word) => (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word) ? word : word.toLowerCase()));
}

function spelt(word: string, index: number): string {
  const lower = word.toLowerCase();
  const spelling = spellings.get(lower);
  if (spelling !== undefined) return spelling;
  const singular = lower.endsWith("s") ? spellings.get(lower.slice(0, -1)) : undefined;
  if (singular !== undefined && isSpelling(singular)) return `${singular}s`;
  // A letter alone tells equal things apart: "Subnet A".
  return index > 0 && word.length === 1 ? word.toUpperCase() : word;
}

/** Whether a word carries capitals of its own, which must be left alone. */
function isSpelling(word: string): boolean {
  return word !== word.toLowerCase();
}

function capitalised(word: string): string {
  const [first = "", ...rest] = word;
  return first.toUpperCase() + rest.join("");
}
