-- For wrk: registers letters as the clerks whose tokens stand in the first file, in turns; each letter (the PDF in the second
-- file) with a number of its own, counted from the third argument, and with bytes of its own.
local boundary = "hososo-benchmark"
local tokens = {}
local head, tail, number

function init(args)
    for token in io.lines(args[1]) do
        tokens[#tokens + 1] = token
    end
    local letter = io.open(args[2], "rb"):read("*a")
    -- The second line of a PDF is a comment of four bytes above 127, which say that it is binary; any will do.
    local comment = letter:find("\n%", 1, true) + 2
    head = letter:sub(1, comment - 1)
    tail = letter:sub(comment + 4)
    number = tonumber(args[3])
end

local function own_bytes()
    local bytes = {}
    for place = 0, 3 do
        bytes[#bytes + 1] = string.char(128 + math.floor(number / 64 ^ place) % 64)
    end
    return table.concat(bytes)
end

local function part(disposition, type, content)
    return "--" .. boundary .. "\r\nContent-Disposition: form-data; " .. disposition .. "\r\nContent-Type: " .. type
        .. "\r\n\r\n" .. content .. "\r\n"
end

function request()
    number = number + 1
    local metadata = '{"sender":{"class":"AGENCY","name":"Sở Nội vụ tỉnh Bắc Ninh"},"number":"' .. number
        .. '","symbol":"SNV-VP","documentDate":"2026-03-02","kind":"CONG_VAN",'
        .. '"subject":"V/v báo cáo kết quả lập hồ sơ công việc quý I","needsAction":true,"medium":"ELECTRONIC"}'
    local body = part('name="metadata"', "application/json; charset=UTF-8", metadata)
        .. part('name="file"; filename="cong-van-den.pdf"', "application/pdf", head .. own_bytes() .. tail)
        .. "--" .. boundary .. "--\r\n"
    return wrk.format("POST", nil, {
        ["Authorization"] = "Bearer " .. tokens[number % #tokens + 1],
        ["Content-Type"] = "multipart/form-data; boundary=" .. boundary,
        ["Idempotency-Key"] = "wrk-" .. number,
    }, body)
end
