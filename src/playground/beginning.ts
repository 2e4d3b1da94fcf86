/** What stands there when somebody opens the page for the first time. */
export const beginning = `title: A shop on AWS
provider: aws

nodes:
  customer: user
  cloud:
    type: aws.cloud
    nodes:
      cdn: cloudfront
      api: api-gateway
      orders: { type: lambda, label: Orders }
      table: { type: dynamodb, label: Order table, encrypted: true }
      pictures: { type: s3, label: Pictures }

edges:
  - customer -> cdn: HTTPS
  - cdn -> pictures
  - cdn -> api -> orders
  - orders -> table: Reads and writes
`;
