// What the real agent, scheduler and run ask, in short.

/** Registers a launch agent for queues. */
export const CREATE_AGENT =
  'mutation($queues: [ID!]!){createLaunchAgent(input:{entityName:"my-team",projectName:"model-registry",' +
  'runQueues:$queues,hostname:"box"}){launchAgentId success}}';
/** Asks a queue for an item. */
export const POP =
  'mutation($queue: String!, $agent: ID){popFromRunQueue(input:{entityName:"my-team",' +
  'projectName:"model-registry",queueName:$queue,launchAgentId:$agent}){runQueueItemId runSpec}}';
/** Acknowledges an item with its run. */
export const ACK =
  'mutation($item: ID!, $run: String!){ackRunQueueItem(input:{runQueueItemId:$item,runName:$run}){success}}';
/** Reports an agent's status. */
export const STATUS =
  'mutation($agent: ID!, $status: String){updateLaunchAgent(input:{launchAgentId:$agent,agentStatus:$status}){' +
  'success}}';
/** Registers a worker of a sweep's scheduler. */
export const WORKER =
  'mutation($sweep: String!){createAgent(input:{host:"box-0",projectName:"my-proj",entityName:"my-team",' +
  'sweep:$sweep}){agent{id}}}';
/** A worker's heartbeat. */
export const HEARTBEAT = 'mutation($id: ID!){agentHeartbeat(input:{id:$id,metrics:"{}",runState:"{}"}){commands}}';
/** Pushes a run to a queue. */
export const PUSH =
  'mutation($queue: String!, $spec: JSONString!, $priority: Int, $values: ' +
  'JSONString){pushToRunQueueByName(input:{entityName:"my-team",projectName:"model-registry",queueName:$queue,' +
  'runSpec:$spec,priority:$priority,templateVariableValues:$values}){runQueueItemId runSpec}}';
/** Creates or updates a run. */
export const RUN =
  'mutation($name: String!, $sweep: String){upsertBucket(input:{entityName:"my-team",modelName:"my-proj",' +
  'name:$name,sweep:$sweep,host:"box"}){inserted bucket{id state sweepName historyLineCount}}}';
