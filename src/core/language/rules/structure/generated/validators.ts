// Made by `npm run generate` from schemas/*.json with ajv; do not edit.
// @ts-nocheck
import type { CompiledForm } from '../compiledForm.ts';
const form0 = validate11;
function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && ((vErrors ??= []).push({ instancePath, keyword: "type" }), errors++), validate11.errors = vErrors, errors === 0;
}
const form1 = validate12;
function validate12(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && ((vErrors ??= []).push({ instancePath, keyword: "type" }), errors++), data === "bayes" || data === "random" || data === "grid" || data === "custom" || ((vErrors ??= []).push({ instancePath, keyword: "enum" }), errors++), validate12.errors = vErrors, errors === 0;
}
const form2 = validate13;
function validate13(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.name === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" } }), errors++);
    for (const key0 in data)
      key0 === "name" || key0 === "goal" || key0 === "target" || key0 === "impute" || key0 === "impute_while_running" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.name !== void 0 && typeof data.name != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "type" }), errors++), data.goal !== void 0) {
      let data1 = data.goal;
      typeof data1 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/goal", keyword: "type" }), errors++), data1 === "minimize" || data1 === "maximize" || ((vErrors ??= []).push({ instancePath: instancePath + "/goal", keyword: "enum" }), errors++);
    }
    if (data.target !== void 0 && typeof data.target != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/target", keyword: "type" }), errors++), data.impute !== void 0) {
      let data3 = data.impute;
      typeof data3 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/impute", keyword: "type" }), errors++), data3 === "latest" || data3 === "best" || data3 === "worst" || ((vErrors ??= []).push({ instancePath: instancePath + "/impute", keyword: "enum" }), errors++);
    }
    if (data.impute_while_running !== void 0) {
      let data4 = data.impute_while_running;
      typeof data4 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/impute_while_running", keyword: "type" }), errors++), data4 === "latest" || data4 === "best" || data4 === "worst" || data4 === "false" || ((vErrors ??= []).push({ instancePath: instancePath + "/impute_while_running", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate13.errors = vErrors, errors === 0;
}
const form3 = validate14;
function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) ? Object.keys(data).length < 1 && ((vErrors ??= []).push({ instancePath, keyword: "minProperties" }), errors++) : ((vErrors ??= []).push({ instancePath, keyword: "type" }), errors++), validate14.errors = vErrors, errors === 0;
}
const form4 = validate15;
function validate15(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      typeof data0 != "string" && typeof data0 != "number" && typeof data0 != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/" + i0, keyword: "type" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate15.errors = vErrors, errors === 0;
}
const form5 = validate16;
function validate16(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.type === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++);
    for (const key0 in data)
      key0 === "type" || key0 === "min_iter" || key0 === "max_iter" || key0 === "s" || key0 === "eta" || key0 === "strict" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/type", keyword: "type" }), errors++), data0 !== "hyperband" && ((vErrors ??= []).push({ instancePath: instancePath + "/type", keyword: "enum" }), errors++);
    }
    if (data.min_iter !== void 0) {
      let data1 = data.min_iter;
      typeof data1 == "number" ? ((data1 < 1 || isNaN(data1)) && ((vErrors ??= []).push({ instancePath: instancePath + "/min_iter", keyword: "minimum" }), errors++), Number.isInteger(data1) || ((vErrors ??= []).push({ instancePath: instancePath + "/min_iter", keyword: "x-integer" }), errors++)) : ((vErrors ??= []).push({ instancePath: instancePath + "/min_iter", keyword: "type" }), errors++);
    }
    if (data.max_iter !== void 0) {
      let data2 = data.max_iter;
      typeof data2 == "number" ? Number.isInteger(data2) || ((vErrors ??= []).push({ instancePath: instancePath + "/max_iter", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/max_iter", keyword: "type" }), errors++);
    }
    if (data.s !== void 0 && typeof data.s != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/s", keyword: "type" }), errors++), data.eta !== void 0) {
      let data4 = data.eta;
      typeof data4 == "number" ? (data4 <= 1 || isNaN(data4)) && ((vErrors ??= []).push({ instancePath: instancePath + "/eta", keyword: "exclusiveMinimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/eta", keyword: "type" }), errors++);
    }
    data.strict !== void 0 && typeof data.strict != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/strict", keyword: "type" }), errors++);
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate16.errors = vErrors, errors === 0;
}
const form6 = validate17;
function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  return typeof data == "number" ? ((data <= 0 || isNaN(data)) && ((vErrors ??= []).push({ instancePath, keyword: "exclusiveMinimum" }), errors++), Number.isInteger(data) || ((vErrors ??= []).push({ instancePath, keyword: "x-integer" }), errors++)) : ((vErrors ??= []).push({ instancePath, keyword: "type" }), errors++), validate17.errors = vErrors, errors === 0;
}
const form7 = validate18;
function validate18(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++), data.type !== void 0) {
      let data0 = data.type;
      typeof data0 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/type", keyword: "type" }), errors++), data0 === "cloud" || data0 === "local" || ((vErrors ??= []).push({ instancePath: instancePath + "/type", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate18.errors = vErrors, errors === 0;
}
const form8 = validate19;
function validate19(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (Array.isArray(data)) {
    data.length < 2 && ((vErrors ??= []).push({ instancePath, keyword: "minItems" }), errors++);
    const len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++) {
      let data0 = data[i0];
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        data0.name === void 0 && ((vErrors ??= []).push({ instancePath: instancePath + "/" + i0, keyword: "required", params: { missingProperty: "name" } }), errors++);
        for (const key0 in data0)
          key0 === "name" || key0 === "goal" || key0 === "target" || key0 === "impute" || key0 === "impute_while_running" || ((vErrors ??= []).push({ instancePath: instancePath + "/" + i0, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
        if (data0.name !== void 0 && typeof data0.name != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/" + i0 + "/name", keyword: "type" }), errors++), data0.goal !== void 0) {
          let data2 = data0.goal;
          typeof data2 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/" + i0 + "/goal", keyword: "type" }), errors++), data2 === "minimize" || data2 === "maximize" || ((vErrors ??= []).push({ instancePath: instancePath + "/" + i0 + "/goal", keyword: "enum" }), errors++);
        }
        if (data0.target !== void 0 && typeof data0.target != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/" + i0 + "/target", keyword: "type" }), errors++), data0.impute !== void 0) {
          let data4 = data0.impute;
          typeof data4 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/" + i0 + "/impute", keyword: "type" }), errors++), data4 === "latest" || data4 === "best" || data4 === "worst" || ((vErrors ??= []).push({ instancePath: instancePath + "/" + i0 + "/impute", keyword: "enum" }), errors++);
        }
        if (data0.impute_while_running !== void 0) {
          let data5 = data0.impute_while_running;
          typeof data5 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/" + i0 + "/impute_while_running", keyword: "type" }), errors++), data5 === "latest" || data5 === "best" || data5 === "worst" || data5 === "false" || ((vErrors ??= []).push({ instancePath: instancePath + "/" + i0 + "/impute_while_running", keyword: "enum" }), errors++);
        }
      } else
        (vErrors ??= []).push({ instancePath: instancePath + "/" + i0, keyword: "type" }), errors++;
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate19.errors = vErrors, errors === 0;
}
const form9 = validate20;
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.engine === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "engine" } }), errors++);
    for (const key0 in data)
      key0 === "engine" || key0 === "source" || key0 === "optimizer" || key0 === "search_space" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.optimizer !== void 0 && data.source === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "dependencies", params: {
      property: "optimizer",
      missingProperty: "source",
      depsCount: 1,
      deps: "source"
    } }), errors++), data.search_space !== void 0 && data.source === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "dependencies", params: {
      property: "search_space",
      missingProperty: "source",
      depsCount: 1,
      deps: "source"
    } }), errors++), data.engine !== void 0) {
      let data0 = data.engine;
      typeof data0 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/engine", keyword: "type" }), errors++), data0 === "wandb" || data0 === "optuna" || data0 === "ax" || ((vErrors ??= []).push({ instancePath: instancePath + "/engine", keyword: "enum" }), errors++);
    }
    data.source !== void 0 && typeof data.source != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/source", keyword: "type" }), errors++), data.optimizer !== void 0 && typeof data.optimizer != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/optimizer", keyword: "type" }), errors++), data.search_space !== void 0 && typeof data.search_space != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/search_space", keyword: "type" }), errors++);
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate20.errors = vErrors, errors === 0;
}
const form10 = validate21;
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  return typeof data != "string" && ((vErrors ??= []).push({ instancePath, keyword: "type" }), errors++), data !== "sweep" && ((vErrors ??= []).push({ instancePath, keyword: "enum" }), errors++), validate21.errors = vErrors, errors === 0;
}
const form11 = validate29, schema38 = { type: "object", additionalProperties: !1, properties: { queue: { type: "string" }, priority: { type: "number", "x-integer": "json", enum: [0, 1, 2, 3], minimum: 0, maximum: 3 }, resource: { type: "string", enum: ["local-container", "kubernetes", "sagemaker", "gcp-vertex", "local-process"] }, resource_args: { $ref: "#/definitions/resourceArgs" }, template_variables: { type: "object" }, overrides: { type: "object", additionalProperties: !1, properties: { args: { type: "array", items: { type: ["string", "number", "boolean"] } }, run_config: { type: "object" }, entry_point: { type: "array", items: { type: ["string", "number"] } }, dockerfile: { type: "string" }, artifacts: { type: "object" }, files: { type: "object" }, working_dir: { type: "string" } } }, registry: { type: "object", properties: { url: { type: "string" } } }, builder: { type: "object" }, docker: { type: "object", additionalProperties: !1, properties: { docker_image: { type: "string" }, user_id: { type: ["string", "number"], "x-integer": "json" } } }, git: { type: "object", additionalProperties: !1, properties: { version: { type: "string" }, repo: { type: "string" } } }, name: { type: "string" }, author: { type: "string" }, python_version: { type: ["string", "number"] }, additional_services: { type: ["array", "object"] }, image_uri: { type: "string" }, job: { type: "string" }, project: { type: "string" }, entity: { type: "string" } } };
const func2 = Object.prototype.hasOwnProperty;
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      func2.call(schema38.properties, key0) || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.queue !== void 0 && typeof data.queue != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/queue", keyword: "type" }), errors++), data.priority !== void 0) {
      let data1 = data.priority;
      data1 === 0 || data1 === 1 || data1 === 2 || data1 === 3 || ((vErrors ??= []).push({ instancePath: instancePath + "/priority", keyword: "enum" }), errors++), typeof data1 == "number" ? ((data1 > 3 || isNaN(data1)) && ((vErrors ??= []).push({ instancePath: instancePath + "/priority", keyword: "maximum" }), errors++), (data1 < 0 || isNaN(data1)) && ((vErrors ??= []).push({ instancePath: instancePath + "/priority", keyword: "minimum" }), errors++), Number.isInteger(data1) || ((vErrors ??= []).push({ instancePath: instancePath + "/priority", keyword: "x-integer" }), errors++)) : ((vErrors ??= []).push({ instancePath: instancePath + "/priority", keyword: "type" }), errors++);
    }
    if (data.resource !== void 0) {
      let data2 = data.resource;
      typeof data2 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/resource", keyword: "type" }), errors++), data2 === "local-container" || data2 === "kubernetes" || data2 === "sagemaker" || data2 === "gcp-vertex" || data2 === "local-process" || ((vErrors ??= []).push({ instancePath: instancePath + "/resource", keyword: "enum" }), errors++);
    }
    if (data.resource_args !== void 0) {
      let data3 = data.resource_args;
      data3 && typeof data3 == "object" && !Array.isArray(data3) || ((vErrors ??= []).push({ instancePath: instancePath + "/resource_args", keyword: "type" }), errors++);
    }
    if (data.template_variables !== void 0) {
      let data4 = data.template_variables;
      data4 && typeof data4 == "object" && !Array.isArray(data4) || ((vErrors ??= []).push({ instancePath: instancePath + "/template_variables", keyword: "type" }), errors++);
    }
    if (data.overrides !== void 0) {
      let data5 = data.overrides;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        for (const key1 in data5)
          key1 === "args" || key1 === "run_config" || key1 === "entry_point" || key1 === "dockerfile" || key1 === "artifacts" || key1 === "files" || key1 === "working_dir" || ((vErrors ??= []).push({ instancePath: instancePath + "/overrides", keyword: "additionalProperties", params: { additionalProperty: key1 } }), errors++);
        if (data5.args !== void 0) {
          let data6 = data5.args;
          if (Array.isArray(data6)) {
            const len0 = data6.length;
            for (let i0 = 0; i0 < len0; i0++) {
              let data7 = data6[i0];
              typeof data7 != "string" && typeof data7 != "number" && typeof data7 != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/overrides/args/" + i0, keyword: "type" }), errors++);
            }
          } else
            (vErrors ??= []).push({ instancePath: instancePath + "/overrides/args", keyword: "type" }), errors++;
        }
        if (data5.run_config !== void 0) {
          let data8 = data5.run_config;
          data8 && typeof data8 == "object" && !Array.isArray(data8) || ((vErrors ??= []).push({ instancePath: instancePath + "/overrides/run_config", keyword: "type" }), errors++);
        }
        if (data5.entry_point !== void 0) {
          let data9 = data5.entry_point;
          if (Array.isArray(data9)) {
            const len1 = data9.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data10 = data9[i1];
              typeof data10 != "string" && typeof data10 != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/overrides/entry_point/" + i1, keyword: "type" }), errors++);
            }
          } else
            (vErrors ??= []).push({ instancePath: instancePath + "/overrides/entry_point", keyword: "type" }), errors++;
        }
        if (data5.dockerfile !== void 0 && typeof data5.dockerfile != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/overrides/dockerfile", keyword: "type" }), errors++), data5.artifacts !== void 0) {
          let data12 = data5.artifacts;
          data12 && typeof data12 == "object" && !Array.isArray(data12) || ((vErrors ??= []).push({ instancePath: instancePath + "/overrides/artifacts", keyword: "type" }), errors++);
        }
        if (data5.files !== void 0) {
          let data13 = data5.files;
          data13 && typeof data13 == "object" && !Array.isArray(data13) || ((vErrors ??= []).push({ instancePath: instancePath + "/overrides/files", keyword: "type" }), errors++);
        }
        data5.working_dir !== void 0 && typeof data5.working_dir != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/overrides/working_dir", keyword: "type" }), errors++);
      } else
        (vErrors ??= []).push({ instancePath: instancePath + "/overrides", keyword: "type" }), errors++;
    }
    if (data.registry !== void 0) {
      let data15 = data.registry;
      data15 && typeof data15 == "object" && !Array.isArray(data15) ? data15.url !== void 0 && typeof data15.url != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/registry/url", keyword: "type" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/registry", keyword: "type" }), errors++);
    }
    if (data.builder !== void 0) {
      let data17 = data.builder;
      data17 && typeof data17 == "object" && !Array.isArray(data17) || ((vErrors ??= []).push({ instancePath: instancePath + "/builder", keyword: "type" }), errors++);
    }
    if (data.docker !== void 0) {
      let data18 = data.docker;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        for (const key2 in data18)
          key2 === "docker_image" || key2 === "user_id" || ((vErrors ??= []).push({ instancePath: instancePath + "/docker", keyword: "additionalProperties", params: { additionalProperty: key2 } }), errors++);
        if (data18.docker_image !== void 0 && typeof data18.docker_image != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/docker/docker_image", keyword: "type" }), errors++), data18.user_id !== void 0) {
          let data20 = data18.user_id;
          typeof data20 != "string" && typeof data20 != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/docker/user_id", keyword: "type" }), errors++), typeof data20 == "number" && (Number.isInteger(data20) || ((vErrors ??= []).push({ instancePath: instancePath + "/docker/user_id", keyword: "x-integer" }), errors++));
        }
      } else
        (vErrors ??= []).push({ instancePath: instancePath + "/docker", keyword: "type" }), errors++;
    }
    if (data.git !== void 0) {
      let data21 = data.git;
      if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
        for (const key3 in data21)
          key3 === "version" || key3 === "repo" || ((vErrors ??= []).push({ instancePath: instancePath + "/git", keyword: "additionalProperties", params: { additionalProperty: key3 } }), errors++);
        data21.version !== void 0 && typeof data21.version != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/git/version", keyword: "type" }), errors++), data21.repo !== void 0 && typeof data21.repo != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/git/repo", keyword: "type" }), errors++);
      } else
        (vErrors ??= []).push({ instancePath: instancePath + "/git", keyword: "type" }), errors++;
    }
    if (data.name !== void 0 && typeof data.name != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "type" }), errors++), data.author !== void 0 && typeof data.author != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/author", keyword: "type" }), errors++), data.python_version !== void 0) {
      let data26 = data.python_version;
      typeof data26 != "string" && typeof data26 != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/python_version", keyword: "type" }), errors++);
    }
    if (data.additional_services !== void 0) {
      let data27 = data.additional_services;
      (!data27 || typeof data27 != "object") && ((vErrors ??= []).push({ instancePath: instancePath + "/additional_services", keyword: "type" }), errors++);
    }
    data.image_uri !== void 0 && typeof data.image_uri != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/image_uri", keyword: "type" }), errors++), data.job !== void 0 && typeof data.job != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/job", keyword: "type" }), errors++), data.project !== void 0 && typeof data.project != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/project", keyword: "type" }), errors++), data.entity !== void 0 && typeof data.entity != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/entity", keyword: "type" }), errors++);
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate29.errors = vErrors, errors === 0;
}
const form12 = validate30;
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      key0 === "job" || key0 === "num_workers" || key0 === "resource" || key0 === "resource_args" || key0 === "settings" || key0 === "docker_image" || key0 === "template_variables" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.job !== void 0 && typeof data.job != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/job", keyword: "type" }), errors++), data.num_workers !== void 0) {
      let data1 = data.num_workers;
      typeof data1 != "number" && typeof data1 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/num_workers", keyword: "type" }), errors++), typeof data1 == "number" && ((data1 < 1 || isNaN(data1)) && ((vErrors ??= []).push({ instancePath: instancePath + "/num_workers", keyword: "minimum" }), errors++), Number.isInteger(data1) || ((vErrors ??= []).push({ instancePath: instancePath + "/num_workers", keyword: "x-integer" }), errors++));
    }
    if (data.resource !== void 0) {
      let data2 = data.resource;
      typeof data2 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/resource", keyword: "type" }), errors++), data2 === "local-container" || data2 === "kubernetes" || data2 === "sagemaker" || data2 === "gcp-vertex" || data2 === "local-process" || ((vErrors ??= []).push({ instancePath: instancePath + "/resource", keyword: "enum" }), errors++);
    }
    if (data.resource_args !== void 0) {
      let data3 = data.resource_args;
      data3 && typeof data3 == "object" && !Array.isArray(data3) || ((vErrors ??= []).push({ instancePath: instancePath + "/resource_args", keyword: "type" }), errors++);
    }
    if (data.settings !== void 0) {
      let data4 = data.settings;
      data4 && typeof data4 == "object" && !Array.isArray(data4) || ((vErrors ??= []).push({ instancePath: instancePath + "/settings", keyword: "type" }), errors++);
    }
    if (data.docker_image !== void 0 && typeof data.docker_image != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/docker_image", keyword: "type" }), errors++), data.template_variables !== void 0) {
      let data6 = data.template_variables;
      data6 && typeof data6 == "object" && !Array.isArray(data6) || ((vErrors ??= []).push({ instancePath: instancePath + "/template_variables", keyword: "type" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate30.errors = vErrors, errors === 0;
}
const form13 = validate31;
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.values === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "values" } }), errors++);
    for (const key0 in data)
      key0 === "values" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.values !== void 0) {
      let data0 = data.values;
      Array.isArray(data0) ? data0.length < 1 && ((vErrors ??= []).push({ instancePath: instancePath + "/values", keyword: "minItems" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/values", keyword: "type" }), errors++);
    }
    if (data.distribution !== void 0) {
      let data1 = data.distribution;
      typeof data1 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data1 !== "categorical" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate31.errors = vErrors, errors === 0;
}
const form14 = validate32;
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.value === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "value" } }), errors++);
    for (const key0 in data)
      key0 === "value" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.distribution !== void 0) {
      let data0 = data.distribution;
      typeof data0 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data0 !== "constant" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate32.errors = vErrors, errors === 0;
}
const form15 = validate33;
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.min === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "min" } }), errors++), data.max === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "max" } }), errors++);
    for (const key0 in data)
      key0 === "min" || key0 === "max" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.min !== void 0) {
      let data0 = data.min;
      typeof data0 == "number" ? (!Number.isInteger(data0) || this.has(data, "min")) && ((vErrors ??= []).push({ instancePath: instancePath + "/min", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/min", keyword: "type" }), errors++);
    }
    if (data.max !== void 0) {
      let data1 = data.max;
      typeof data1 == "number" ? (!Number.isInteger(data1) || this.has(data, "max")) && ((vErrors ??= []).push({ instancePath: instancePath + "/max", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/max", keyword: "type" }), errors++);
    }
    if (data.distribution !== void 0) {
      let data2 = data.distribution;
      typeof data2 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data2 !== "int_uniform" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate33.errors = vErrors, errors === 0;
}
const form16 = validate34;
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.min === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "min" } }), errors++), data.max === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "max" } }), errors++);
    for (const key0 in data)
      key0 === "min" || key0 === "max" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.min !== void 0 && typeof data.min != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/min", keyword: "type" }), errors++), data.max !== void 0 && typeof data.max != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/max", keyword: "type" }), errors++), data.distribution !== void 0) {
      let data2 = data.distribution;
      typeof data2 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data2 !== "uniform" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate34.errors = vErrors, errors === 0;
}
const form17 = validate35;
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.distribution === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "distribution" } }), errors++), data.min === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "min" } }), errors++), data.max === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "max" } }), errors++);
    for (const key0 in data)
      key0 === "min" || key0 === "max" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.min !== void 0) {
      let data0 = data.min;
      typeof data0 == "number" ? (data0 <= 0 || isNaN(data0)) && ((vErrors ??= []).push({ instancePath: instancePath + "/min", keyword: "exclusiveMinimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/min", keyword: "type" }), errors++);
    }
    if (data.max !== void 0 && typeof data.max != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/max", keyword: "type" }), errors++), data.distribution !== void 0) {
      let data2 = data.distribution;
      typeof data2 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data2 !== "log_uniform_values" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate35.errors = vErrors, errors === 0;
}
const form18 = validate36;
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.distribution === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "distribution" } }), errors++), data.min === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "min" } }), errors++), data.max === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "max" } }), errors++);
    for (const key0 in data)
      key0 === "min" || key0 === "max" || key0 === "q" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.min !== void 0 && typeof data.min != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/min", keyword: "type" }), errors++), data.max !== void 0 && typeof data.max != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/max", keyword: "type" }), errors++), data.q !== void 0) {
      let data2 = data.q;
      typeof data2 == "number" ? (data2 <= 0 || isNaN(data2)) && ((vErrors ??= []).push({ instancePath: instancePath + "/q", keyword: "exclusiveMinimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/q", keyword: "type" }), errors++);
    }
    if (data.distribution !== void 0) {
      let data3 = data.distribution;
      typeof data3 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data3 !== "q_uniform" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate36.errors = vErrors, errors === 0;
}
const form19 = validate37;
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.values === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "values" } }), errors++), data.probabilities === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "probabilities" } }), errors++);
    for (const key0 in data)
      key0 === "values" || key0 === "probabilities" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.values !== void 0) {
      let data0 = data.values;
      Array.isArray(data0) ? data0.length < 1 && ((vErrors ??= []).push({ instancePath: instancePath + "/values", keyword: "minItems" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/values", keyword: "type" }), errors++);
    }
    if (data.probabilities !== void 0) {
      let data1 = data.probabilities;
      if (Array.isArray(data1)) {
        data1.length < 1 && ((vErrors ??= []).push({ instancePath: instancePath + "/probabilities", keyword: "minItems" }), errors++);
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          typeof data2 == "number" ? (data2 < 0 || isNaN(data2)) && ((vErrors ??= []).push({ instancePath: instancePath + "/probabilities/" + i0, keyword: "minimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/probabilities/" + i0, keyword: "type" }), errors++);
        }
      } else
        (vErrors ??= []).push({ instancePath: instancePath + "/probabilities", keyword: "type" }), errors++;
    }
    if (data.distribution !== void 0) {
      let data3 = data.distribution;
      typeof data3 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data3 !== "categorical_w_probabilities" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate37.errors = vErrors, errors === 0;
}
const form20 = validate38;
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.parameters === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "parameters" } }), errors++);
    for (const key0 in data)
      key0 !== "parameters" && ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.parameters !== void 0) {
      let data0 = data.parameters;
      data0 && typeof data0 == "object" && !Array.isArray(data0) ? Object.keys(data0).length < 1 && ((vErrors ??= []).push({ instancePath: instancePath + "/parameters", keyword: "minProperties" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/parameters", keyword: "type" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate38.errors = vErrors, errors === 0;
}
const form21 = validate39;
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.distribution === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "distribution" } }), errors++);
    for (const key0 in data)
      key0 === "mu" || key0 === "sigma" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.mu !== void 0 && typeof data.mu != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/mu", keyword: "type" }), errors++), data.sigma !== void 0) {
      let data1 = data.sigma;
      typeof data1 == "number" ? (data1 < 0 || isNaN(data1)) && ((vErrors ??= []).push({ instancePath: instancePath + "/sigma", keyword: "minimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/sigma", keyword: "type" }), errors++);
    }
    if (data.distribution !== void 0) {
      let data2 = data.distribution;
      typeof data2 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data2 !== "normal" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate39.errors = vErrors, errors === 0;
}
const form22 = validate40;
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.distribution === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "distribution" } }), errors++);
    for (const key0 in data)
      key0 === "mu" || key0 === "sigma" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.mu !== void 0 && typeof data.mu != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/mu", keyword: "type" }), errors++), data.sigma !== void 0) {
      let data1 = data.sigma;
      typeof data1 == "number" ? (data1 < 0 || isNaN(data1)) && ((vErrors ??= []).push({ instancePath: instancePath + "/sigma", keyword: "minimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/sigma", keyword: "type" }), errors++);
    }
    if (data.distribution !== void 0) {
      let data2 = data.distribution;
      typeof data2 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data2 !== "log_normal" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate40.errors = vErrors, errors === 0;
}
const form23 = validate41;
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.distribution === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "distribution" } }), errors++);
    for (const key0 in data)
      key0 === "mu" || key0 === "sigma" || key0 === "q" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.mu !== void 0 && typeof data.mu != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/mu", keyword: "type" }), errors++), data.sigma !== void 0) {
      let data1 = data.sigma;
      typeof data1 == "number" ? (data1 < 0 || isNaN(data1)) && ((vErrors ??= []).push({ instancePath: instancePath + "/sigma", keyword: "minimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/sigma", keyword: "type" }), errors++);
    }
    if (data.q !== void 0) {
      let data2 = data.q;
      typeof data2 == "number" ? (data2 <= 0 || isNaN(data2)) && ((vErrors ??= []).push({ instancePath: instancePath + "/q", keyword: "exclusiveMinimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/q", keyword: "type" }), errors++);
    }
    if (data.distribution !== void 0) {
      let data3 = data.distribution;
      typeof data3 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data3 !== "q_normal" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate41.errors = vErrors, errors === 0;
}
const form24 = validate42;
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.distribution === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "distribution" } }), errors++);
    for (const key0 in data)
      key0 === "mu" || key0 === "sigma" || key0 === "q" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.mu !== void 0 && typeof data.mu != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/mu", keyword: "type" }), errors++), data.sigma !== void 0) {
      let data1 = data.sigma;
      typeof data1 == "number" ? (data1 < 0 || isNaN(data1)) && ((vErrors ??= []).push({ instancePath: instancePath + "/sigma", keyword: "minimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/sigma", keyword: "type" }), errors++);
    }
    if (data.q !== void 0) {
      let data2 = data.q;
      typeof data2 == "number" ? (data2 <= 0 || isNaN(data2)) && ((vErrors ??= []).push({ instancePath: instancePath + "/q", keyword: "exclusiveMinimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/q", keyword: "type" }), errors++);
    }
    if (data.distribution !== void 0) {
      let data3 = data.distribution;
      typeof data3 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data3 !== "q_log_normal" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate42.errors = vErrors, errors === 0;
}
const form25 = validate43;
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.distribution === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "distribution" } }), errors++);
    for (const key0 in data)
      key0 === "a" || key0 === "b" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.a !== void 0) {
      let data0 = data.a;
      typeof data0 == "number" ? (data0 < 0 || isNaN(data0)) && ((vErrors ??= []).push({ instancePath: instancePath + "/a", keyword: "minimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/a", keyword: "type" }), errors++);
    }
    if (data.b !== void 0) {
      let data1 = data.b;
      typeof data1 == "number" ? (data1 < 0 || isNaN(data1)) && ((vErrors ??= []).push({ instancePath: instancePath + "/b", keyword: "minimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/b", keyword: "type" }), errors++);
    }
    if (data.distribution !== void 0) {
      let data2 = data.distribution;
      typeof data2 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data2 !== "beta" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate43.errors = vErrors, errors === 0;
}
const form26 = validate44;
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.distribution === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "distribution" } }), errors++);
    for (const key0 in data)
      key0 === "a" || key0 === "b" || key0 === "q" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.a !== void 0) {
      let data0 = data.a;
      typeof data0 == "number" ? (data0 < 0 || isNaN(data0)) && ((vErrors ??= []).push({ instancePath: instancePath + "/a", keyword: "minimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/a", keyword: "type" }), errors++);
    }
    if (data.b !== void 0) {
      let data1 = data.b;
      typeof data1 == "number" ? (data1 < 0 || isNaN(data1)) && ((vErrors ??= []).push({ instancePath: instancePath + "/b", keyword: "minimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/b", keyword: "type" }), errors++);
    }
    if (data.q !== void 0) {
      let data2 = data.q;
      typeof data2 == "number" ? (data2 <= 0 || isNaN(data2)) && ((vErrors ??= []).push({ instancePath: instancePath + "/q", keyword: "exclusiveMinimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/q", keyword: "type" }), errors++);
    }
    if (data.distribution !== void 0) {
      let data3 = data.distribution;
      typeof data3 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data3 !== "q_beta" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate44.errors = vErrors, errors === 0;
}
const form27 = validate45;
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.distribution === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "distribution" } }), errors++), data.min === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "min" } }), errors++), data.max === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "max" } }), errors++);
    for (const key0 in data)
      key0 === "min" || key0 === "max" || key0 === "q" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.min !== void 0) {
      let data0 = data.min;
      typeof data0 == "number" ? (data0 <= 0 || isNaN(data0)) && ((vErrors ??= []).push({ instancePath: instancePath + "/min", keyword: "exclusiveMinimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/min", keyword: "type" }), errors++);
    }
    if (data.max !== void 0 && typeof data.max != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/max", keyword: "type" }), errors++), data.q !== void 0) {
      let data2 = data.q;
      typeof data2 == "number" ? (data2 <= 0 || isNaN(data2)) && ((vErrors ??= []).push({ instancePath: instancePath + "/q", keyword: "exclusiveMinimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/q", keyword: "type" }), errors++);
    }
    if (data.distribution !== void 0) {
      let data3 = data.distribution;
      typeof data3 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data3 !== "q_log_uniform_values" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate45.errors = vErrors, errors === 0;
}
const form28 = validate46;
function validate46(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.distribution === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "distribution" } }), errors++), data.min === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "min" } }), errors++), data.max === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "max" } }), errors++);
    for (const key0 in data)
      key0 === "min" || key0 === "max" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.min !== void 0) {
      let data0 = data.min;
      typeof data0 == "number" ? (data0 <= 0 || isNaN(data0)) && ((vErrors ??= []).push({ instancePath: instancePath + "/min", keyword: "exclusiveMinimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/min", keyword: "type" }), errors++);
    }
    if (data.max !== void 0 && typeof data.max != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/max", keyword: "type" }), errors++), data.distribution !== void 0) {
      let data2 = data.distribution;
      typeof data2 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data2 !== "inv_log_uniform_values" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate46.errors = vErrors, errors === 0;
}
const form29 = validate47;
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.distribution === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "distribution" } }), errors++), data.min === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "min" } }), errors++), data.max === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "max" } }), errors++);
    for (const key0 in data)
      key0 === "min" || key0 === "max" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.min !== void 0 && typeof data.min != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/min", keyword: "type" }), errors++), data.max !== void 0 && typeof data.max != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/max", keyword: "type" }), errors++), data.distribution !== void 0) {
      let data2 = data.distribution;
      typeof data2 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data2 !== "log_uniform" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate47.errors = vErrors, errors === 0;
}
const form30 = validate48;
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.distribution === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "distribution" } }), errors++), data.min === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "min" } }), errors++), data.max === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "max" } }), errors++);
    for (const key0 in data)
      key0 === "min" || key0 === "max" || key0 === "q" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.min !== void 0 && typeof data.min != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/min", keyword: "type" }), errors++), data.max !== void 0 && typeof data.max != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/max", keyword: "type" }), errors++), data.q !== void 0) {
      let data2 = data.q;
      typeof data2 == "number" ? (data2 <= 0 || isNaN(data2)) && ((vErrors ??= []).push({ instancePath: instancePath + "/q", keyword: "exclusiveMinimum" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/q", keyword: "type" }), errors++);
    }
    if (data.distribution !== void 0) {
      let data3 = data.distribution;
      typeof data3 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data3 !== "q_log_uniform" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate48.errors = vErrors, errors === 0;
}
const form31 = validate49;
function validate49(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.distribution === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "distribution" } }), errors++), data.min === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "min" } }), errors++), data.max === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "max" } }), errors++);
    for (const key0 in data)
      key0 === "min" || key0 === "max" || key0 === "distribution" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.min !== void 0 && typeof data.min != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/min", keyword: "type" }), errors++), data.max !== void 0 && typeof data.max != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/max", keyword: "type" }), errors++), data.distribution !== void 0) {
      let data2 = data.distribution;
      typeof data2 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "type" }), errors++), data2 !== "inv_log_uniform" && ((vErrors ??= []).push({ instancePath: instancePath + "/distribution", keyword: "enum" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate49.errors = vErrors, errors === 0;
}
const form32 = validate51, schema80 = { type: "object", additionalProperties: !1, properties: { consider_prior: { type: ["boolean", "null"] }, prior_weight: { type: ["number", "null"] }, consider_magic_clip: { type: ["boolean", "null"] }, consider_endpoints: { type: ["boolean", "null"] }, n_startup_trials: { type: "number", "x-integer": "python" }, n_ei_candidates: { type: "number", "x-integer": "python" }, gamma: {}, weights: {}, seed: { type: ["number", "null"], "x-integer": "python" }, multivariate: { type: ["boolean", "null"] }, group: { type: "boolean" }, warn_independent_sampling: { type: ["boolean", "null"] }, constant_liar: { type: "boolean" }, constraints_func: {} } };
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      func2.call(schema80.properties, key0) || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.consider_prior !== void 0) {
      let data0 = data.consider_prior;
      typeof data0 != "boolean" && data0 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/consider_prior", keyword: "type" }), errors++);
    }
    if (data.prior_weight !== void 0) {
      let data1 = data.prior_weight;
      typeof data1 != "number" && data1 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/prior_weight", keyword: "type" }), errors++);
    }
    if (data.consider_magic_clip !== void 0) {
      let data2 = data.consider_magic_clip;
      typeof data2 != "boolean" && data2 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/consider_magic_clip", keyword: "type" }), errors++);
    }
    if (data.consider_endpoints !== void 0) {
      let data3 = data.consider_endpoints;
      typeof data3 != "boolean" && data3 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/consider_endpoints", keyword: "type" }), errors++);
    }
    if (data.n_startup_trials !== void 0) {
      let data4 = data.n_startup_trials;
      typeof data4 == "number" ? (!Number.isInteger(data4) || this.has(data, "n_startup_trials")) && ((vErrors ??= []).push({ instancePath: instancePath + "/n_startup_trials", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/n_startup_trials", keyword: "type" }), errors++);
    }
    if (data.n_ei_candidates !== void 0) {
      let data5 = data.n_ei_candidates;
      typeof data5 == "number" ? (!Number.isInteger(data5) || this.has(data, "n_ei_candidates")) && ((vErrors ??= []).push({ instancePath: instancePath + "/n_ei_candidates", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/n_ei_candidates", keyword: "type" }), errors++);
    }
    if (data.seed !== void 0) {
      let data6 = data.seed;
      typeof data6 != "number" && data6 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "type" }), errors++), typeof data6 == "number" && (!Number.isInteger(data6) || this.has(data, "seed")) && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "x-integer" }), errors++);
    }
    if (data.multivariate !== void 0) {
      let data7 = data.multivariate;
      typeof data7 != "boolean" && data7 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/multivariate", keyword: "type" }), errors++);
    }
    if (data.group !== void 0 && typeof data.group != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/group", keyword: "type" }), errors++), data.warn_independent_sampling !== void 0) {
      let data9 = data.warn_independent_sampling;
      typeof data9 != "boolean" && data9 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/warn_independent_sampling", keyword: "type" }), errors++);
    }
    data.constant_liar !== void 0 && typeof data.constant_liar != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/constant_liar", keyword: "type" }), errors++);
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate51.errors = vErrors, errors === 0;
}
const form33 = validate52;
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      key0 !== "seed" && ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.seed !== void 0) {
      let data0 = data.seed;
      typeof data0 != "number" && data0 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "type" }), errors++), typeof data0 == "number" && (!Number.isInteger(data0) || this.has(data, "seed")) && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "x-integer" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate52.errors = vErrors, errors === 0;
}
const form34 = validate53, schema82 = { type: "object", additionalProperties: !1, properties: { x0: { type: ["object", "null"] }, sigma0: { type: ["number", "null"] }, n_startup_trials: { type: "number", "x-integer": "python" }, independent_sampler: {}, warn_independent_sampling: { type: "boolean" }, seed: { type: ["number", "null"], "x-integer": "python" }, consider_pruned_trials: { type: "boolean" }, restart_strategy: { type: ["string", "null"], enum: ["ipop", "bipop", null] }, popsize: { type: ["number", "null"], "x-integer": "python" }, inc_popsize: { type: "number", "x-integer": "python" }, use_separable_cma: { type: "boolean" }, with_margin: { type: "boolean" }, lr_adapt: { type: "boolean" }, source_trials: {} } };
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      func2.call(schema82.properties, key0) || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.x0 !== void 0) {
      let data0 = data.x0;
      !(data0 && typeof data0 == "object" && !Array.isArray(data0)) && data0 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/x0", keyword: "type" }), errors++);
    }
    if (data.sigma0 !== void 0) {
      let data1 = data.sigma0;
      typeof data1 != "number" && data1 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/sigma0", keyword: "type" }), errors++);
    }
    if (data.n_startup_trials !== void 0) {
      let data2 = data.n_startup_trials;
      typeof data2 == "number" ? (!Number.isInteger(data2) || this.has(data, "n_startup_trials")) && ((vErrors ??= []).push({ instancePath: instancePath + "/n_startup_trials", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/n_startup_trials", keyword: "type" }), errors++);
    }
    if (data.warn_independent_sampling !== void 0 && typeof data.warn_independent_sampling != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/warn_independent_sampling", keyword: "type" }), errors++), data.seed !== void 0) {
      let data4 = data.seed;
      typeof data4 != "number" && data4 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "type" }), errors++), typeof data4 == "number" && (!Number.isInteger(data4) || this.has(data, "seed")) && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "x-integer" }), errors++);
    }
    if (data.consider_pruned_trials !== void 0 && typeof data.consider_pruned_trials != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/consider_pruned_trials", keyword: "type" }), errors++), data.restart_strategy !== void 0) {
      let data6 = data.restart_strategy;
      typeof data6 != "string" && data6 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/restart_strategy", keyword: "type" }), errors++), data6 === "ipop" || data6 === "bipop" || data6 === null || ((vErrors ??= []).push({ instancePath: instancePath + "/restart_strategy", keyword: "enum" }), errors++);
    }
    if (data.popsize !== void 0) {
      let data7 = data.popsize;
      typeof data7 != "number" && data7 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/popsize", keyword: "type" }), errors++), typeof data7 == "number" && (!Number.isInteger(data7) || this.has(data, "popsize")) && ((vErrors ??= []).push({ instancePath: instancePath + "/popsize", keyword: "x-integer" }), errors++);
    }
    if (data.inc_popsize !== void 0) {
      let data8 = data.inc_popsize;
      typeof data8 == "number" ? (!Number.isInteger(data8) || this.has(data, "inc_popsize")) && ((vErrors ??= []).push({ instancePath: instancePath + "/inc_popsize", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/inc_popsize", keyword: "type" }), errors++);
    }
    data.use_separable_cma !== void 0 && typeof data.use_separable_cma != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/use_separable_cma", keyword: "type" }), errors++), data.with_margin !== void 0 && typeof data.with_margin != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/with_margin", keyword: "type" }), errors++), data.lr_adapt !== void 0 && typeof data.lr_adapt != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/lr_adapt", keyword: "type" }), errors++);
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate53.errors = vErrors, errors === 0;
}
const form35 = validate54;
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.search_space === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "search_space" } }), errors++);
    for (const key0 in data)
      key0 === "search_space" || key0 === "seed" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.search_space !== void 0) {
      let data0 = data.search_space;
      data0 && typeof data0 == "object" && !Array.isArray(data0) || ((vErrors ??= []).push({ instancePath: instancePath + "/search_space", keyword: "type" }), errors++);
    }
    if (data.seed !== void 0) {
      let data1 = data.seed;
      typeof data1 != "number" && data1 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "type" }), errors++), typeof data1 == "number" && (!Number.isInteger(data1) || this.has(data, "seed")) && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "x-integer" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate54.errors = vErrors, errors === 0;
}
const form36 = validate55, schema84 = { type: "object", additionalProperties: !1, properties: { population_size: { type: "number", "x-integer": "python" }, mutation: {}, mutation_prob: { type: ["number", "null"] }, crossover: {}, crossover_prob: { type: "number" }, swapping_prob: { type: "number" }, seed: { type: ["number", "null"], "x-integer": "python" }, constraints_func: {}, elite_population_selection_strategy: {}, child_generation_strategy: {}, after_trial_strategy: {} } };
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      func2.call(schema84.properties, key0) || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.population_size !== void 0) {
      let data0 = data.population_size;
      typeof data0 == "number" ? (!Number.isInteger(data0) || this.has(data, "population_size")) && ((vErrors ??= []).push({ instancePath: instancePath + "/population_size", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/population_size", keyword: "type" }), errors++);
    }
    if (data.mutation_prob !== void 0) {
      let data1 = data.mutation_prob;
      typeof data1 != "number" && data1 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/mutation_prob", keyword: "type" }), errors++);
    }
    if (data.crossover_prob !== void 0 && typeof data.crossover_prob != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/crossover_prob", keyword: "type" }), errors++), data.swapping_prob !== void 0 && typeof data.swapping_prob != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/swapping_prob", keyword: "type" }), errors++), data.seed !== void 0) {
      let data4 = data.seed;
      typeof data4 != "number" && data4 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "type" }), errors++), typeof data4 == "number" && (!Number.isInteger(data4) || this.has(data, "seed")) && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "x-integer" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate55.errors = vErrors, errors === 0;
}
const form37 = validate56;
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      key0 === "qmc_type" || key0 === "scramble" || key0 === "seed" || key0 === "independent_sampler" || key0 === "warn_asynchronous_seeding" || key0 === "warn_independent_sampling" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.qmc_type !== void 0) {
      let data0 = data.qmc_type;
      typeof data0 != "string" && ((vErrors ??= []).push({ instancePath: instancePath + "/qmc_type", keyword: "type" }), errors++), data0 === "sobol" || data0 === "halton" || ((vErrors ??= []).push({ instancePath: instancePath + "/qmc_type", keyword: "enum" }), errors++);
    }
    if (data.scramble !== void 0 && typeof data.scramble != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/scramble", keyword: "type" }), errors++), data.seed !== void 0) {
      let data2 = data.seed;
      typeof data2 != "number" && data2 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "type" }), errors++), typeof data2 == "number" && (!Number.isInteger(data2) || this.has(data, "seed")) && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "x-integer" }), errors++);
    }
    data.warn_asynchronous_seeding !== void 0 && typeof data.warn_asynchronous_seeding != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/warn_asynchronous_seeding", keyword: "type" }), errors++), data.warn_independent_sampling !== void 0 && typeof data.warn_independent_sampling != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/warn_independent_sampling", keyword: "type" }), errors++);
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate56.errors = vErrors, errors === 0;
}
const form38 = validate57;
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      key0 === "seed" || key0 === "avoid_premature_stop" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.seed !== void 0) {
      let data0 = data.seed;
      typeof data0 != "number" && data0 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "type" }), errors++), typeof data0 == "number" && (!Number.isInteger(data0) || this.has(data, "seed")) && ((vErrors ??= []).push({ instancePath: instancePath + "/seed", keyword: "x-integer" }), errors++);
    }
    data.avoid_premature_stop !== void 0 && typeof data.avoid_premature_stop != "boolean" && ((vErrors ??= []).push({ instancePath: instancePath + "/avoid_premature_stop", keyword: "type" }), errors++);
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate57.errors = vErrors, errors === 0;
}
const form39 = validate58;
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  return data && typeof data == "object" && !Array.isArray(data) || ((vErrors ??= []).push({ instancePath, keyword: "type" }), errors++), validate58.errors = vErrors, errors === 0;
}
const form40 = validate59;
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.fixed_params === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "fixed_params" } }), errors++), data.base_sampler === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "base_sampler" } }), errors++);
    for (const key0 in data)
      key0 === "fixed_params" || key0 === "base_sampler" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.fixed_params !== void 0) {
      let data0 = data.fixed_params;
      data0 && typeof data0 == "object" && !Array.isArray(data0) || ((vErrors ??= []).push({ instancePath: instancePath + "/fixed_params", keyword: "type" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate59.errors = vErrors, errors === 0;
}
const form41 = validate60;
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data))
    for (const key0 in data)
      (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++;
  else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate60.errors = vErrors, errors === 0;
}
const form42 = validate61;
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      key0 === "n_startup_trials" || key0 === "n_warmup_steps" || key0 === "interval_steps" || key0 === "n_min_trials" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.n_startup_trials !== void 0) {
      let data0 = data.n_startup_trials;
      typeof data0 == "number" ? (!Number.isInteger(data0) || this.has(data, "n_startup_trials")) && ((vErrors ??= []).push({ instancePath: instancePath + "/n_startup_trials", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/n_startup_trials", keyword: "type" }), errors++);
    }
    if (data.n_warmup_steps !== void 0) {
      let data1 = data.n_warmup_steps;
      typeof data1 == "number" ? (!Number.isInteger(data1) || this.has(data, "n_warmup_steps")) && ((vErrors ??= []).push({ instancePath: instancePath + "/n_warmup_steps", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/n_warmup_steps", keyword: "type" }), errors++);
    }
    if (data.interval_steps !== void 0) {
      let data2 = data.interval_steps;
      typeof data2 == "number" ? (!Number.isInteger(data2) || this.has(data, "interval_steps")) && ((vErrors ??= []).push({ instancePath: instancePath + "/interval_steps", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/interval_steps", keyword: "type" }), errors++);
    }
    if (data.n_min_trials !== void 0) {
      let data3 = data.n_min_trials;
      typeof data3 == "number" ? (!Number.isInteger(data3) || this.has(data, "n_min_trials")) && ((vErrors ??= []).push({ instancePath: instancePath + "/n_min_trials", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/n_min_trials", keyword: "type" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate61.errors = vErrors, errors === 0;
}
const form43 = validate62;
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.percentile === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "percentile" } }), errors++);
    for (const key0 in data)
      key0 === "percentile" || key0 === "n_startup_trials" || key0 === "n_warmup_steps" || key0 === "interval_steps" || key0 === "n_min_trials" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.percentile !== void 0) {
      let data0 = data.percentile;
      typeof data0 == "number" ? ((data0 > 100 || isNaN(data0)) && ((vErrors ??= []).push({ instancePath: instancePath + "/percentile", keyword: "maximum" }), errors++), (data0 < 0 || isNaN(data0)) && ((vErrors ??= []).push({ instancePath: instancePath + "/percentile", keyword: "minimum" }), errors++)) : ((vErrors ??= []).push({ instancePath: instancePath + "/percentile", keyword: "type" }), errors++);
    }
    if (data.n_startup_trials !== void 0) {
      let data1 = data.n_startup_trials;
      typeof data1 == "number" ? (!Number.isInteger(data1) || this.has(data, "n_startup_trials")) && ((vErrors ??= []).push({ instancePath: instancePath + "/n_startup_trials", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/n_startup_trials", keyword: "type" }), errors++);
    }
    if (data.n_warmup_steps !== void 0) {
      let data2 = data.n_warmup_steps;
      typeof data2 == "number" ? (!Number.isInteger(data2) || this.has(data, "n_warmup_steps")) && ((vErrors ??= []).push({ instancePath: instancePath + "/n_warmup_steps", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/n_warmup_steps", keyword: "type" }), errors++);
    }
    if (data.interval_steps !== void 0) {
      let data3 = data.interval_steps;
      typeof data3 == "number" ? (!Number.isInteger(data3) || this.has(data, "interval_steps")) && ((vErrors ??= []).push({ instancePath: instancePath + "/interval_steps", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/interval_steps", keyword: "type" }), errors++);
    }
    if (data.n_min_trials !== void 0) {
      let data4 = data.n_min_trials;
      typeof data4 == "number" ? (!Number.isInteger(data4) || this.has(data, "n_min_trials")) && ((vErrors ??= []).push({ instancePath: instancePath + "/n_min_trials", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/n_min_trials", keyword: "type" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate62.errors = vErrors, errors === 0;
}
const form44 = validate63;
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      key0 === "min_resource" || key0 === "reduction_factor" || key0 === "min_early_stopping_rate" || key0 === "bootstrap_count" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.min_resource !== void 0) {
      let data0 = data.min_resource;
      typeof data0 != "string" && typeof data0 != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/min_resource", keyword: "type" }), errors++), typeof data0 == "number" && (!Number.isInteger(data0) || this.has(data, "min_resource")) && ((vErrors ??= []).push({ instancePath: instancePath + "/min_resource", keyword: "x-integer" }), errors++);
    }
    if (data.reduction_factor !== void 0) {
      let data1 = data.reduction_factor;
      typeof data1 == "number" ? (!Number.isInteger(data1) || this.has(data, "reduction_factor")) && ((vErrors ??= []).push({ instancePath: instancePath + "/reduction_factor", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/reduction_factor", keyword: "type" }), errors++);
    }
    if (data.min_early_stopping_rate !== void 0) {
      let data2 = data.min_early_stopping_rate;
      typeof data2 == "number" ? (!Number.isInteger(data2) || this.has(data, "min_early_stopping_rate")) && ((vErrors ??= []).push({ instancePath: instancePath + "/min_early_stopping_rate", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/min_early_stopping_rate", keyword: "type" }), errors++);
    }
    if (data.bootstrap_count !== void 0) {
      let data3 = data.bootstrap_count;
      typeof data3 == "number" ? (!Number.isInteger(data3) || this.has(data, "bootstrap_count")) && ((vErrors ??= []).push({ instancePath: instancePath + "/bootstrap_count", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/bootstrap_count", keyword: "type" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate63.errors = vErrors, errors === 0;
}
const form45 = validate64;
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      key0 === "min_resource" || key0 === "max_resource" || key0 === "reduction_factor" || key0 === "bootstrap_count" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.min_resource !== void 0) {
      let data0 = data.min_resource;
      typeof data0 == "number" ? (!Number.isInteger(data0) || this.has(data, "min_resource")) && ((vErrors ??= []).push({ instancePath: instancePath + "/min_resource", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/min_resource", keyword: "type" }), errors++);
    }
    if (data.max_resource !== void 0) {
      let data1 = data.max_resource;
      typeof data1 != "string" && typeof data1 != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/max_resource", keyword: "type" }), errors++), typeof data1 == "number" && (!Number.isInteger(data1) || this.has(data, "max_resource")) && ((vErrors ??= []).push({ instancePath: instancePath + "/max_resource", keyword: "x-integer" }), errors++);
    }
    if (data.reduction_factor !== void 0) {
      let data2 = data.reduction_factor;
      typeof data2 == "number" ? (!Number.isInteger(data2) || this.has(data, "reduction_factor")) && ((vErrors ??= []).push({ instancePath: instancePath + "/reduction_factor", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/reduction_factor", keyword: "type" }), errors++);
    }
    if (data.bootstrap_count !== void 0) {
      let data3 = data.bootstrap_count;
      typeof data3 == "number" ? (!Number.isInteger(data3) || this.has(data, "bootstrap_count")) && ((vErrors ??= []).push({ instancePath: instancePath + "/bootstrap_count", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/bootstrap_count", keyword: "type" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate64.errors = vErrors, errors === 0;
}
const form46 = validate65;
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data)
      key0 === "lower" || key0 === "upper" || key0 === "n_warmup_steps" || key0 === "interval_steps" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.lower !== void 0) {
      let data0 = data.lower;
      typeof data0 != "number" && data0 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/lower", keyword: "type" }), errors++);
    }
    if (data.upper !== void 0) {
      let data1 = data.upper;
      typeof data1 != "number" && data1 !== null && ((vErrors ??= []).push({ instancePath: instancePath + "/upper", keyword: "type" }), errors++);
    }
    if (data.n_warmup_steps !== void 0) {
      let data2 = data.n_warmup_steps;
      typeof data2 == "number" ? (!Number.isInteger(data2) || this.has(data, "n_warmup_steps")) && ((vErrors ??= []).push({ instancePath: instancePath + "/n_warmup_steps", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/n_warmup_steps", keyword: "type" }), errors++);
    }
    if (data.interval_steps !== void 0) {
      let data3 = data.interval_steps;
      typeof data3 == "number" ? (!Number.isInteger(data3) || this.has(data, "interval_steps")) && ((vErrors ??= []).push({ instancePath: instancePath + "/interval_steps", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/interval_steps", keyword: "type" }), errors++);
    }
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate65.errors = vErrors, errors === 0;
}
const form47 = validate66;
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    data.wrapped_pruner === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "wrapped_pruner" } }), errors++), data.patience === void 0 && ((vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "patience" } }), errors++);
    for (const key0 in data)
      key0 === "wrapped_pruner" || key0 === "patience" || key0 === "min_delta" || ((vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0 } }), errors++);
    if (data.patience !== void 0) {
      let data0 = data.patience;
      typeof data0 == "number" ? (!Number.isInteger(data0) || this.has(data, "patience")) && ((vErrors ??= []).push({ instancePath: instancePath + "/patience", keyword: "x-integer" }), errors++) : ((vErrors ??= []).push({ instancePath: instancePath + "/patience", keyword: "type" }), errors++);
    }
    data.min_delta !== void 0 && typeof data.min_delta != "number" && ((vErrors ??= []).push({ instancePath: instancePath + "/min_delta", keyword: "type" }), errors++);
  } else
    (vErrors ??= []).push({ instancePath, keyword: "type" }), errors++;
  return validate66.errors = vErrors, errors === 0;
}
export const blocks: Readonly<Record<string, CompiledForm>> = {
  "program": { validate: form0, reads: 0 },
  "job": { validate: form0, reads: 0 },
  "method": { validate: form1, reads: 0 },
  "metric": { validate: form2, reads: {"keys":{"name":0,"goal":0,"target":0,"impute":0,"impute_while_running":0}} },
  "parameters": { validate: form3, reads: 0 },
  "name": { validate: form0, reads: 0 },
  "project": { validate: form0, reads: 0 },
  "entity": { validate: form0, reads: 0 },
  "command": { validate: form4, reads: {"items":0} },
  "early_terminate": { validate: form5, reads: {"keys":{"type":0,"min_iter":0,"max_iter":0,"s":0,"eta":0,"strict":0}} },
  "run_cap": { validate: form6, reads: 0 },
  "description": { validate: form0, reads: 0 },
  "image_uri": { validate: form0, reads: 0 },
  "controller": { validate: form7, reads: {"keys":{"type":0}} },
  "metrics": { validate: form8, reads: {"items":{"keys":{"name":0,"goal":0,"target":0,"impute":0,"impute_while_running":0}}} },
  "scheduler": { validate: form9, reads: {"keys":{"engine":0,"source":0,"optimizer":0,"search_space":0}} },
  "kind": { validate: form10, reads: 0 },
  "apiVersion": { validate: form0, reads: 0 },
};
export const launchBlocks: Readonly<Record<string, CompiledForm>> = {
  "launch": { validate: form11, reads: {"keys":{"queue":0,"priority":0,"resource":0,"resource_args":0,"template_variables":0,"overrides":{"keys":{"args":{"items":0},"run_config":0,"entry_point":{"items":0},"dockerfile":0,"artifacts":0,"files":0,"working_dir":0}},"registry":{"keys":{"url":0}},"builder":0,"docker":{"keys":{"docker_image":0,"user_id":0}},"git":{"keys":{"version":0,"repo":0}},"name":0,"author":0,"python_version":0,"additional_services":0,"image_uri":0,"job":0,"project":0,"entity":0}} },
  "scheduler": { validate: form12, reads: {"keys":{"job":0,"num_workers":0,"resource":0,"resource_args":0,"settings":0,"docker_image":0,"template_variables":0}} },
};
export const parameterForms: Readonly<Record<string, CompiledForm>> = {
  "categorical": { validate: form13, reads: {"keys":{"values":0,"distribution":0}} },
  "constant": { validate: form14, reads: {"keys":{"value":0,"distribution":0}} },
  "int_uniform": { validate: form15, reads: {"keys":{"min":0,"max":0,"distribution":0}} },
  "uniform": { validate: form16, reads: {"keys":{"min":0,"max":0,"distribution":0}} },
  "log_uniform_values": { validate: form17, reads: {"keys":{"min":0,"max":0,"distribution":0}} },
  "q_uniform": { validate: form18, reads: {"keys":{"min":0,"max":0,"q":0,"distribution":0}} },
  "categorical_w_probabilities": { validate: form19, reads: {"keys":{"values":0,"probabilities":{"items":0},"distribution":0}} },
  "nested": { validate: form20, reads: {"keys":{"parameters":0}} },
  "normal": { validate: form21, reads: {"keys":{"mu":0,"sigma":0,"distribution":0}} },
  "log_normal": { validate: form22, reads: {"keys":{"mu":0,"sigma":0,"distribution":0}} },
  "q_normal": { validate: form23, reads: {"keys":{"mu":0,"sigma":0,"q":0,"distribution":0}} },
  "q_log_normal": { validate: form24, reads: {"keys":{"mu":0,"sigma":0,"q":0,"distribution":0}} },
  "beta": { validate: form25, reads: {"keys":{"a":0,"b":0,"distribution":0}} },
  "q_beta": { validate: form26, reads: {"keys":{"a":0,"b":0,"q":0,"distribution":0}} },
  "q_log_uniform_values": { validate: form27, reads: {"keys":{"min":0,"max":0,"q":0,"distribution":0}} },
  "inv_log_uniform_values": { validate: form28, reads: {"keys":{"min":0,"max":0,"distribution":0}} },
  "log_uniform": { validate: form29, reads: {"keys":{"min":0,"max":0,"distribution":0}} },
  "q_log_uniform": { validate: form30, reads: {"keys":{"min":0,"max":0,"q":0,"distribution":0}} },
  "inv_log_uniform": { validate: form31, reads: {"keys":{"min":0,"max":0,"distribution":0}} },
};
export const samplers: Readonly<Record<string, CompiledForm>> = {
  "TPESampler": { validate: form32, reads: {"keys":{"consider_prior":0,"prior_weight":0,"consider_magic_clip":0,"consider_endpoints":0,"n_startup_trials":0,"n_ei_candidates":0,"gamma":0,"weights":0,"seed":0,"multivariate":0,"group":0,"warn_independent_sampling":0,"constant_liar":0,"constraints_func":0}} },
  "RandomSampler": { validate: form33, reads: {"keys":{"seed":0}} },
  "CmaEsSampler": { validate: form34, reads: {"keys":{"x0":0,"sigma0":0,"n_startup_trials":0,"independent_sampler":0,"warn_independent_sampling":0,"seed":0,"consider_pruned_trials":0,"restart_strategy":0,"popsize":0,"inc_popsize":0,"use_separable_cma":0,"with_margin":0,"lr_adapt":0,"source_trials":0}} },
  "GridSampler": { validate: form35, reads: {"keys":{"search_space":0,"seed":0}} },
  "NSGAIISampler": { validate: form36, reads: {"keys":{"population_size":0,"mutation":0,"mutation_prob":0,"crossover":0,"crossover_prob":0,"swapping_prob":0,"seed":0,"constraints_func":0,"elite_population_selection_strategy":0,"child_generation_strategy":0,"after_trial_strategy":0}} },
  "QMCSampler": { validate: form37, reads: {"keys":{"qmc_type":0,"scramble":0,"seed":0,"independent_sampler":0,"warn_asynchronous_seeding":0,"warn_independent_sampling":0}} },
  "BruteForceSampler": { validate: form38, reads: {"keys":{"seed":0,"avoid_premature_stop":0}} },
  "MOTPESampler": { validate: form39, reads: {"keys":{}} },
  "IntersectionSearchSpace": { validate: form39, reads: {"keys":{}} },
  "PartialFixedSampler": { validate: form40, reads: {"keys":{"fixed_params":0,"base_sampler":0}} },
};
export const pruners: Readonly<Record<string, CompiledForm>> = {
  "NopPruner": { validate: form41, reads: {"keys":{}} },
  "MedianPruner": { validate: form42, reads: {"keys":{"n_startup_trials":0,"n_warmup_steps":0,"interval_steps":0,"n_min_trials":0}} },
  "PercentilePruner": { validate: form43, reads: {"keys":{"percentile":0,"n_startup_trials":0,"n_warmup_steps":0,"interval_steps":0,"n_min_trials":0}} },
  "SuccessiveHalvingPruner": { validate: form44, reads: {"keys":{"min_resource":0,"reduction_factor":0,"min_early_stopping_rate":0,"bootstrap_count":0}} },
  "HyperbandPruner": { validate: form45, reads: {"keys":{"min_resource":0,"max_resource":0,"reduction_factor":0,"bootstrap_count":0}} },
  "ThresholdPruner": { validate: form46, reads: {"keys":{"lower":0,"upper":0,"n_warmup_steps":0,"interval_steps":0}} },
  "PatientPruner": { validate: form47, reads: {"keys":{"wrapped_pruner":0,"patience":0,"min_delta":0}} },
};
